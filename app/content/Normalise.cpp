// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Document.h"
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/QuotationSource.h"
#include "app/content/XhtmlVocabulary.h"

#include <algorithm>

namespace bantin::content {

using namespace Qt::StringLiterals;

namespace {

/// True for what nearly all text consists of: nothing to replace, no half pairs to look for.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        const char16_t unit = c.unicode();
        return (unit >= 0x20 && unit < 0x7f) || (unit >= 0xa0 && unit < 0xd800);
    });
}

QString withoutControls(const QString &text)
{
    if (isPlain(text))
        return text;
    QString clean;
    clean.reserve(text.size());
    // toUcs4() gives U+FFFD for half a surrogate pair, which XML can carry.
    for (const char32_t character : text.toUcs4()) {
        if (character == U'\t' || character == U'\n' || character == U'\r')
            clean.append(u' ');
        else if (vocabulary::isTextCharacter(character))
            clean.append(QChar::fromUcs4(character));
    }
    return clean;
}

QString clean(const QString &text)
{
    return withoutControls(text).normalized(QString::NormalizationForm_C);
}

/// A note inside a note has no place on a page: its words go on in the outer one.
Inlines withoutNotes(const Inlines &inlines)
{
    Inlines result;
    for (const Inline &piece : inlines) {
        if (const auto *note = std::get_if<Note>(&piece))
            result.append(withoutNotes(note->inlines));
        else
            result.append(piece);
    }
    return result;
}

Inlines normalised(const Inlines &inlines)
{
    Inlines result;
    for (const Inline &piece : inlines) {
        if (const auto *note = std::get_if<Note>(&piece)) {
            result.append(Note{trimmed(normalised(withoutNotes(note->inlines)))});
            continue;
        }
        const auto *text = std::get_if<Text>(&piece);
        if (!text) {
            result.append(piece);
            continue;
        }
        Text next{withoutControls(text->text), text->marks, text->href};
        if (next.text.isEmpty())
            continue;
        if (!vocabulary::isAllowedHref(next.href))
            next.href.clear();
        auto *last = result.isEmpty() ? nullptr : std::get_if<Text>(&result.last());
        if (last && last->marks == next.marks && last->href == next.href)
            last->text += next.text;
        else
            result.append(next);
    }
    for (Inline &piece : result) {
        if (auto *text = std::get_if<Text>(&piece))
            text->text = text->text.normalized(QString::NormalizationForm_C);
    }
    return result;
}

enum class Headings { Kept, MadeParagraphs };

Blocks normalised(const Blocks &blocks, int depth, Headings headings);

/// The running text of containers that lie too deep, one paragraph per piece.
void appendFlattened(const Block &deep, Blocks &result)
{
    forEachBlock({deep}, [&result](const Block &block) {
        if (std::holds_alternative<Figure>(block.node) || std::holds_alternative<Attachment>(block.node)) {
            result.append(block);
        } else if (const Inlines *inlines = inlinesOf(block); inlines && !inlines->isEmpty()) {
            result.append(Block{Paragraph{*inlines}});
        }
    });
}

void append(const List &list, int depth, Headings headings, Blocks &result)
{
    List clean{list.kind, 1, {}};
    if (list.kind == ListKind::Numbered) {
        clean.numbers = list.numbers;
        clean.start = std::clamp(list.start, vocabulary::leastStart(list.numbers), vocabulary::maximumNumber);
    }
    for (const Blocks &item : list.items) {
        Blocks blocks = normalised(item, depth + 1, headings);
        if (blocks.isEmpty() || !std::holds_alternative<Paragraph>(blocks.first().node))
            blocks.prepend(Block{Paragraph{}});
        clean.items.append(blocks);
    }
    if (!clean.items.isEmpty())
        result.append(Block{clean});
}

void append(const Table &table, int depth, Headings headings, Blocks &result)
{
    Table clean{normalised(table.caption), {}};
    bool anyCell = false;
    for (const QList<Cell> &row : table.rows) {
        QList<Cell> cells;
        for (const Cell &cell : row) {
            // HTML allows no heading inside a header cell.
            const auto inside = cell.kind == CellKind::Header ? Headings::MadeParagraphs : headings;
            cells.append(Cell{cell.kind, std::clamp(cell.columnSpan, 1, vocabulary::maximumColumnSpan),
                              std::clamp(cell.rowSpan, 1, vocabulary::maximumRowSpan),
                              normalised(cell.blocks, depth + 1, inside)});
        }
        anyCell = anyCell || !cells.isEmpty();
        clean.rows.append(cells);
    }
    if (anyCell)
        result.append(Block{clean});
    else if (!clean.caption.isEmpty())
        result.append(Block{Paragraph{clean.caption}});
}

void append(const Figure &figure, Blocks &result)
{
    Figure clean = figure;
    clean.alternative = figure.decorative ? QString() : content::clean(figure.alternative);
    clean.credit = content::clean(figure.credit);
    clean.caption = normalised(figure.caption);
    clean.width = std::clamp(figure.width, 0, vocabulary::maximumNumber);
    clean.height = std::clamp(figure.height, 0, vocabulary::maximumNumber);
    if (vocabulary::isAssetName(figure.asset))
        result.append(Block{clean});
    else if (!clean.caption.isEmpty())
        result.append(Block{Paragraph{clean.caption}});
}

void append(const Attachment &attachment, Blocks &result)
{
    Attachment clean = attachment;
    clean.fileName = content::clean(attachment.fileName).trimmed();
    clean.label = content::clean(attachment.label).trimmed();
    clean.bytes = std::max(attachment.bytes, qint64(0));
    if (clean.fileName.isEmpty())
        clean.fileName = clean.asset;
    if (clean.label.isEmpty())
        clean.label = clean.fileName;
    if (vocabulary::isAttachmentName(attachment.asset))
        result.append(Block{clean});
    else
        result.append(Block{Paragraph{{Text{clean.label, {}, {}}}}});
}

void append(const Quotation &quotation, int depth, Headings headings, Blocks &result)
{
    // What cannot be a date stays readable in the source.
    const QString said = vocabulary::shownDate(quotation.date).isEmpty() && !quotation.date.isEmpty()
                             ? QStringList{quotation.source, quotation.date}.join(", "_L1)
                             : quotationSourceLine(quotation.source, quotation.date);
    const QuotationSource source = parseQuotationSource(content::clean(said));
    Quotation clean{normalised(quotation.blocks, depth + 1, headings), source.name, source.date};
    if (clean.blocks.isEmpty() && source.name.isEmpty() && source.date.isEmpty())
        return;
    if (clean.blocks.isEmpty())
        clean.blocks.append(Block{Paragraph{}});
    result.append(Block{clean});
}

Blocks normalised(const Blocks &blocks, int depth, Headings headings)
{
    Blocks result;
    for (const Block &block : blocks) {
        std::visit(
            Overloaded{
                [&](const Paragraph &paragraph) { result.append(Block{Paragraph{normalised(paragraph.inlines)}}); },
                [&](const Heading &heading) {
                    if (headings == Headings::MadeParagraphs)
                        result.append(Block{Paragraph{normalised(heading.inlines)}});
                    else
                        result.append(Block{
                            Heading{std::clamp(heading.level, vocabulary::lowestHeading, vocabulary::highestHeading),
                                    normalised(heading.inlines)}});
                },
                [&](const Figure &figure) { append(figure, result); },
                [&](const Attachment &attachment) { append(attachment, result); },
                [&](const auto &container) {
                    if (depth >= maximumDepth) {
                        Blocks flat;
                        appendFlattened(block, flat);
                        result.append(normalised(flat, depth, headings));
                        return;
                    }
                    append(container, depth, headings, result);
                },
            },
            block.node);
    }
    return result;
}

bool isEmptyParagraph(const Block &block)
{
    const auto *paragraph = std::get_if<Paragraph>(&block.node);
    return paragraph && paragraph->inlines.isEmpty();
}

} // namespace

Document normalise(Document document)
{
    Blocks blocks = normalised(document.blocks, 0, Headings::Kept);
    while (!blocks.isEmpty() && isEmptyParagraph(blocks.last()))
        blocks.removeLast();
    const auto first = std::ranges::find_if_not(blocks, isEmptyParagraph);
    blocks.erase(blocks.begin(), first);
    return Document{blocks};
}

} // namespace bantin::content
