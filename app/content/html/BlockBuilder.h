// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/BlockAssembler.h"

#include <vector>

namespace bantin::content::html {

/// The nested containers of a page being read. Paragraphs go into the innermost one; containers beyond what a document
/// may nest are not opened, so that their content stays in the one around them.
class BlockBuilder
{
public:
    /// `title`, when given, receives leading paragraphs in the Title role instead of the text.
    explicit BlockBuilder(QString *title);

    void addParagraph(assembly::ParagraphContent paragraph);
    void addBlocks(const Blocks &blocks);

    void openList(ListKind kind, NumberStyle numbers, int start);
    void openItem(std::optional<int> value);
    void openTable();
    void openRow(CellKind kind);
    void openCell(Cell cell);
    void openQuotation();
    /// The text of a note: collected apart, not placed.
    void openNote();
    /// Closes the innermost open…(); a note's text is returned.
    Blocks close();
    /// Directly in a table, where only a caption can be text.
    bool isInTable() const;
    void setCaption(const Inlines &caption);
    /// The whole text; ends the building.
    Blocks take();

private:
    enum class Kind { Root, List, Item, Table, Row, Cell, Quotation, Note, Unopened };

    struct Frame {
        Kind kind = Kind::Root;
        assembly::BlockAssembler text;
        List list{};
        int number = 0;  ///< of a List: the next item's
        Blocks blocks{}; ///< of a List: all it became
        Table table{};
        CellKind rowKind = CellKind::Data;
        Cell cell{};
    };

    Frame &open(Kind kind);
    std::vector<Frame>::reverse_iterator innermostOpened();
    void closeList(Frame frame);
    void closeItem(Frame frame);
    void finishRun(Frame &list);
    Frame *innermost(Kind kind);

    std::vector<Frame> m_frames;
};

} // namespace bantin::content::html
