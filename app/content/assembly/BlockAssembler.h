// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/ListAssembler.h"
#include "app/content/assembly/ParagraphContent.h"

namespace bantin::content::assembly {

/// Gives paragraphs their meaning: headings, list items, captions, quotations, the title.
class BlockAssembler
{
public:
    /// `title`, when given, receives leading paragraphs in the Title style instead of the text.
    explicit BlockAssembler(QString *title = nullptr);

    void addParagraph(ParagraphContent paragraph);
    void addTable(Table table);
    Blocks take();

private:
    void addText(const ParagraphContent &paragraph);
    void addPlain(const Inlines &inlines, StyleRole role);
    bool takeAsTitle(const ParagraphContent &paragraph);
    bool takeAsFigureCaption(const ParagraphContent &paragraph);
    void captionFigureOf(ParagraphContent &paragraph);
    bool takeAsTableCaption();
    void flushCaption();

    QString *m_title;
    ListAssembler m_lists;
    Inlines m_joined;         ///< text of paragraphs whose mark was deleted
    int m_captionedInRow = 0; ///< tables at the end that took the caption above them
    Inlines
        m_caption; ///< a caption waiting for what follows: the table it stands above, or proof that it stands below one
};

} // namespace bantin::content::assembly
