// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/anchor/TextAnchor.h"

namespace bantin::content {

using namespace Qt::StringLiterals;

namespace {

using checks::CheckPlace;
using Path = QList<qsizetype>;

Path pathOf(const QString &path)
{
    Path steps;
    for (const QStringView step : QStringView(path).split(u'.')) {
        bool isNumber = false;
        steps.append(step.toLongLong(&isNumber));
        if (!isNumber)
            return {};
    }
    return steps;
}

template<typename List>
auto *at(List &list, qsizetype index)
{
    return index >= 0 && index < list.size() ? &list[index] : nullptr;
}

Block *blockAt(Blocks &blocks, Path path)
{
    Block *block = path.isEmpty() ? nullptr : at(blocks, path.takeFirst());
    if (!block || path.isEmpty())
        return block;
    if (auto *quotation = std::get_if<Quotation>(&block->node))
        return blockAt(quotation->blocks, path);
    if (auto *list = std::get_if<List>(&block->node)) {
        Blocks *item = at(list->items, path.takeFirst());
        return item ? blockAt(*item, path) : nullptr;
    }
    auto *table = std::get_if<Table>(&block->node);
    if (!table || path.size() < 2)
        return nullptr;
    QList<Cell> *row = at(table->rows, path.takeFirst());
    Cell *cell = row ? at(*row, path.takeFirst()) : nullptr;
    return cell ? blockAt(cell->blocks, path) : nullptr;
}

Inlines *wordsIn(Block &block)
{
    return std::visit(
        Overloaded{[](Paragraph &paragraph) { return &paragraph.inlines; },
                   [](Heading &heading) { return &heading.inlines; }, [](Table &table) { return &table.caption; },
                   [](Figure &figure) { return &figure.caption; }, [](auto &) -> Inlines * { return nullptr; }},
        block.node);
}

/// Notes inside the stretch stay where they are, behind the new words.
Inlines replaced(const Inlines &inlines, qsizetype from, qsizetype to, const QString &words)
{
    Inlines result;
    qsizetype here = 0;
    bool isPut = false;
    const auto put = [&](const Text &like) {
        if (!isPut && !words.isEmpty())
            result.append(Text{words, like.marks, like.href});
        isPut = true;
    };
    for (const Inline &piece : inlines) {
        const auto *text = std::get_if<Text>(&piece);
        const qsizetype length = text ? text->text.size() : std::holds_alternative<LineBreak>(piece) ? 1 : 0;
        const qsizetype cutFrom = std::clamp<qsizetype>(from - here, 0, length);
        const qsizetype cutTo = std::clamp<qsizetype>(to - here, 0, length);
        here += length;
        if (cutFrom == cutTo) {
            result.append(piece);
            continue;
        }
        if (!text) {
            put({});
            continue;
        }
        if (cutFrom > 0)
            result.append(Text{text->text.first(cutFrom), text->marks, text->href});
        put(*text);
        if (cutTo < length)
            result.append(Text{text->text.sliced(cutTo), text->marks, text->href});
    }
    return result;
}

bool isInside(const CheckPlace &place, qsizetype size)
{
    return place.position >= 0 && place.length > 0 && place.position + place.length <= size;
}

} // namespace

bool replaceWords(Metadata &metadata, Document &document, const checks::CheckPlace &place, const QString &words)
{
    if (place.field == "title"_L1 || place.field == "sapo"_L1) {
        QString &field = place.field == "title"_L1 ? metadata.title : metadata.sapo;
        if (!isInside(place, field.size()))
            return false;
        field.replace(place.position, place.length, words);
        return true;
    }
    Block *block = blockAt(document.blocks, pathOf(place.block));
    Inlines *inlines = block ? wordsIn(*block) : nullptr;
    if (!inlines || !isInside(place, textOf(*inlines).size()))
        return false;
    *inlines = replaced(*inlines, place.position, place.position + place.length, words);
    document = normalise(document);
    return true;
}

} // namespace bantin::content
