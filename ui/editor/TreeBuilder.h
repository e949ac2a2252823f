// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/QuotationSource.h"
#include "ui/editor/EditorFormat.h"

class QTextList;

namespace bantin::ui::editor {

/// Turns a flat run of blocks with container paths back into a tree.
class TreeBuilder
{
public:
    TreeBuilder();

    /// Opens and closes containers until the next add() goes where `path` says. A block in a QTextList begins a new item
    /// of the innermost list; one without continues the present item.
    void enter(Path path, const QTextList *list);
    void add(const content::Block &block);
    void addTable(content::Table table);
    void holdTableCaption(const content::Inlines &caption);
    /// Gives the caption to the figure just added; false when what was added last is not a figure.
    bool captionFigure(const content::Inlines &caption);
    /// Gives the innermost quotation its source; false outside a quotation or when it has one.
    bool sourceQuotation(const QString &line);
    content::Blocks take();

private:
    struct Level {
        Container container;
        content::List list;              ///< Kind::List
        content::Blocks children;        ///< Kind::Quotation, and of the root
        content::QuotationSource source; ///< Kind::Quotation
    };

    void closeTo(qsizetype depth);
    void open(const Container &container, const QTextList *list);
    content::Blocks &innermost();

    QList<Level> m_levels; ///< the root first
    content::Inlines m_tableCaption;
};

} // namespace bantin::ui::editor
