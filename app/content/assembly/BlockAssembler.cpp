// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/BlockAssembler.h"

#include "app/content/InlineText.h"
#include "app/content/XhtmlVocabulary.h"

#include <algorithm>

namespace bantin::content::assembly {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastOutlineLevel = 8;

std::optional<int> headingLevel(const ParagraphContent &paragraph)
{
    const int outline = paragraph.outlineLevel.value_or(-1);
    if (outline < 0 || outline > lastOutlineLevel)
        return std::nullopt;
    return std::min(outline + vocabulary::lowestHeading, vocabulary::highestHeading);
}

/// The label where it has to be text: before headings, and where the list's own marker would say something else.
Inlines labelled(const std::optional<Label> &label, const Inlines &inlines)
{
    if (!label || label->kind == LabelKind::Bullet || label->text.isEmpty())
        return inlines;
    Marks marks;
    if (const auto *first = inlines.isEmpty() ? nullptr : std::get_if<Text>(&inlines.first()))
        marks = first->marks & (Mark::Bold | Mark::Italic);
    return Inlines{Text{label->text + u' ', marks, {}}} + inlines;
}

/// The one picture of a paragraph, when it has no caption yet.
Figure *onlyFigure(ParagraphContent &paragraph)
{
    if (paragraph.before.size() + paragraph.after.size() != 1)
        return nullptr;
    Blocks &around = paragraph.before.isEmpty() ? paragraph.after : paragraph.before;
    auto *figure = std::get_if<Figure>(&around.first().node);
    return figure && figure->caption.isEmpty() ? figure : nullptr;
}

/// The running number of a table's first column is often a numbered paragraph without text.
bool isNumberAlone(const ParagraphContent &paragraph)
{
    return paragraph.inlines.isEmpty() && paragraph.label && paragraph.label->kind != LabelKind::Bullet;
}

} // namespace

BlockAssembler::BlockAssembler(QString *title)
    : m_title(title)
{
}

void BlockAssembler::addParagraph(ParagraphContent paragraph)
{
    paragraph.inlines = std::exchange(m_joined, {}) + paragraph.inlines;
    if (paragraph.joinsNext && paragraph.before.isEmpty() && paragraph.after.isEmpty()) {
        m_joined = paragraph.inlines;
        return;
    }
    paragraph.inlines = trimmed(paragraph.inlines);
    if (takeAsTitle(paragraph) || takeAsFigureCaption(paragraph))
        return;
    captionFigureOf(paragraph);
    const bool empty = paragraph.inlines.isEmpty() && paragraph.before.isEmpty() && paragraph.after.isEmpty();
    if (!empty || isNumberAlone(paragraph))
        addText(paragraph);
}

void BlockAssembler::addText(const ParagraphContent &paragraph)
{
    flushCaption();
    const auto level = headingLevel(paragraph);
    const auto &label = paragraph.label;
    const bool asText = label && (label->kind == LabelKind::Literal || isNumberAlone(paragraph));
    if (label && !asText && !level) {
        m_lists.addItem(*label, label->numberingId, Paragraph{paragraph.inlines}, paragraph.before + paragraph.after);
        return;
    }
    const auto addAll = [this](const Blocks &blocks) {
        for (const Block &block : blocks)
            m_lists.add(block);
    };
    addAll(paragraph.before);
    const Inlines inlines = trimmed(labelled(label, paragraph.inlines));
    if (level && !inlines.isEmpty())
        m_lists.add(Block{Heading{*level, withoutOverallMark(inlines, Mark::Bold)}});
    else if (asText && !inlines.isEmpty())
        m_lists.addBelow(label->level, Block{Paragraph{inlines}});
    else if (!paragraph.inlines.isEmpty())
        addPlain(paragraph.inlines, paragraph.role);
    addAll(paragraph.after);
}

void BlockAssembler::addPlain(const Inlines &inlines, StyleRole role)
{
    const Block block{Paragraph{inlines}};
    switch (role) {
    case StyleRole::Title:
        m_lists.add(Block{Heading{vocabulary::lowestHeading, withoutOverallMark(inlines, Mark::Bold)}});
        break;
    case StyleRole::Caption:
        m_caption = inlines;
        break;
    case StyleRole::Quotation: {
        Block *last = m_lists.last();
        if (auto *quotation = last ? std::get_if<Quotation>(&last->node) : nullptr)
            quotation->blocks.append(block);
        else
            m_lists.add(Block{Quotation{{block}}});
        break;
    }
    case StyleRole::Body:
        m_lists.add(block);
        break;
    }
}

bool BlockAssembler::takeAsTitle(const ParagraphContent &paragraph)
{
    constexpr qsizetype longestTitle = 250;
    if (!m_title || paragraph.role != StyleRole::Title || !m_lists.isEmpty() || !m_caption.isEmpty())
        return false;
    const QString line = textOf(labelled(paragraph.label, paragraph.inlines)).simplified();
    if (line.isEmpty() || m_title->size() + line.size() > longestTitle || !paragraph.before.isEmpty()
        || !paragraph.after.isEmpty())
        return false;
    *m_title += (m_title->isEmpty() ? QString() : u" "_s) + line;
    return true;
}

bool BlockAssembler::takeAsFigureCaption(const ParagraphContent &paragraph)
{
    Block *last = m_lists.last();
    auto *figure = last ? std::get_if<Figure>(&last->node) : nullptr;
    if (paragraph.role != StyleRole::Caption || !figure || !figure->caption.isEmpty() || !paragraph.before.isEmpty()
        || !paragraph.after.isEmpty())
        return false;
    figure->caption = paragraph.inlines;
    return true;
}

/// A picture and its caption can be one paragraph (LibreOffice's frames), or the caption the paragraph above.
void BlockAssembler::captionFigureOf(ParagraphContent &paragraph)
{
    Figure *figure = onlyFigure(paragraph);
    if (!figure)
        return;
    if (paragraph.role == StyleRole::Caption && !paragraph.inlines.isEmpty())
        figure->caption = std::exchange(paragraph.inlines, {});
    else if (paragraph.inlines.isEmpty() && !m_caption.isEmpty() && !takeAsTableCaption())
        figure->caption = std::exchange(m_caption, {});
}

/// A caption no table follows belongs to the one before it. In a row of tables with captions below, each caption went to the
/// table after it, so that all of them move up by one.
bool BlockAssembler::takeAsTableCaption()
{
    QList<Table *> row = m_lists.tablesAtEnd();
    const auto open = std::ranges::find_if(row, [](const Table *table) { return table->caption.isEmpty(); });
    if (open == row.end() || open - row.begin() > m_captionedInRow)
        return false;
    for (auto table = row.begin(); table <= open; ++table)
        std::swap(m_caption, (*table)->caption);
    return true;
}

void BlockAssembler::flushCaption()
{
    if (!m_caption.isEmpty() && !takeAsTableCaption())
        m_lists.add(Block{Paragraph{std::exchange(m_caption, {})}});
}

void BlockAssembler::addTable(Table table)
{
    const bool takes = table.caption.isEmpty() && !m_caption.isEmpty();
    if (takes)
        table.caption = std::exchange(m_caption, {});
    flushCaption();
    m_captionedInRow = takes ? m_captionedInRow + 1 : 0;
    m_lists.add(Block{table});
}

Blocks BlockAssembler::take()
{
    if (!m_joined.isEmpty())
        addParagraph(ParagraphContent{});
    flushCaption();
    return m_lists.take();
}

} // namespace bantin::content::assembly
