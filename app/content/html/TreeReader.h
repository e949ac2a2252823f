// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/Notes.h"
#include "app/content/assembly/TypedText.h"
#include "app/content/html/BlockBuilder.h"
#include "app/content/html/ElementKind.h"
#include "app/content/html/HtmlMedia.h"
#include "app/content/html/HtmlTree.h"
#include "app/content/html/InlineCollector.h"
#include "app/content/html/WordList.h"

namespace bantin::content::html {

/// Where Word puts list paragraphs whose style says no margin: half an inch, in points.
inline constexpr double listStyleMargin = 36;

/// Walks a parsed page and says what each element means for our tree. The walk keeps its own stack, so depth costs memory
/// and not the thread's stack.
class TreeReader
{
public:
    /// `title`: as in BlockBuilder. `media` and `typed` serve both readings of a page, so that its pictures are decoded once.
    TreeReader(HtmlMedia &media, assembly::TypedText &typed, assembly::Notices &notices, std::stop_token stop,
               QString *title);

    Blocks read(const HtmlTree &tree);

private:
    /// What the block a paragraph stands in says about it.
    struct ParagraphKind {
        assembly::StyleRole role = assembly::StyleRole::Body;
        std::optional<int> outlineLevel;
        std::optional<WordListPlace> list;
        double margin = 0; ///< points; negative when unknown
    };

    /// One element whose children are being read, with what has to be put back at its end.
    struct Open {
        const GumboNode *node = nullptr;
        unsigned next = 0;
        ElementKind kind = ElementKind::Inline;
        int closes = 0;          ///< containers to close at its end
        std::optional<int> note; ///< whose text this is
        bool label = false;
        bool layout = false; ///< Word's table that only places drawings
        TextStyle style;
        ParagraphKind paragraph;
    };

    void enter(const GumboNode &node);
    void enterBlock(const GumboNode &node, Open &open, const Declarations &style);
    void enterContainer(const GumboNode &node, Open &open);
    void enterList(const GumboNode &node);
    bool enterNote(const GumboNode &node, Open &open, const Declarations &style);
    void leave(const Open &open);
    void readText(const GumboNode &node);
    void readComment(const QString &comment);
    void readBreak(const GumboNode &node, const Declarations &style);
    void readImage(const GumboNode &node);
    bool readNoteReference(const GumboNode &node, const Declarations &style);
    void followLink(const GumboNode &node);
    bool isLeftOut(const GumboNode &node, ElementKind kind, const Declarations &style);
    void flushParagraph();
    std::optional<assembly::Label> takeLabel(assembly::ParagraphContent &paragraph);
    int levelBelow(double margin) const;
    Declarations declarationsOf(const GumboNode &node) const;

    assembly::Notices &m_notices;
    HtmlMedia &m_media;
    assembly::TypedText &m_typed;
    BlockBuilder m_builder;
    assembly::Notes m_notes;
    ClassRules m_rules;
    std::stop_token m_stop;
    bool m_takesTitle = false;
    std::vector<Open> m_open;
    InlineCollector m_text;
    TextStyle m_style;
    ParagraphKind m_paragraph;
    Blocks m_before; ///< pictures ahead of the paragraph's first word
    Blocks m_after;
    QString m_label; ///< what Word shows ahead of a list paragraph
    int m_inLabel = 0;
    int m_inLayout = 0;
    bool m_commentLabel = false;
    QMap<int, double> m_listMargins; ///< of the list paragraphs just read, by level
};

} // namespace bantin::content::html
