// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/BlockPath.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

using Place = TextPiece::Place;
using Visit = std::function<void(const QString &, const Block &, Place)>;

QString step(const QString &path, qsizetype index)
{
    return path.isEmpty() ? QString::number(index) : path + u'.' + QString::number(index);
}

void walk(const Blocks &blocks, const QString &path, Place place, const Visit &visit)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks.at(i);
        const QString own = step(path, i);
        visit(own, block, place);
        if (const auto *list = std::get_if<List>(&block.node)) {
            for (qsizetype item = 0; item < list->items.size(); ++item)
                walk(list->items.at(item), step(own, item), Place::ListItem, visit);
        } else if (const auto *quotation = std::get_if<Quotation>(&block.node)) {
            walk(quotation->blocks, own, Place::Quotation, visit);
        } else if (const auto *table = std::get_if<Table>(&block.node)) {
            for (qsizetype row = 0; row < table->rows.size(); ++row) {
                for (qsizetype cell = 0; cell < table->rows.at(row).size(); ++cell)
                    walk(table->rows.at(row).at(cell).blocks, step(step(own, row), cell), Place::Cell, visit);
            }
        }
    }
}

class PieceCollector
{
public:
    void take(const QString &path, const Block &block, Place place)
    {
        std::visit(Overloaded{[&](const Paragraph &node) { addInlines(place, path, node.inlines); },
                              [&](const Heading &node) { addInlines(Place::Heading, path, node.inlines); },
                              [&](const Table &node) { addInlines(Place::Caption, path, node.caption); },
                              [&](const Figure &node) {
                                  addInlines(Place::Caption, path, node.caption);
                                  add(Place::Alternative, path, node.alternative);
                                  add(Place::Source, path, node.credit);
                              },
                              [&](const Quotation &node) { add(Place::Source, path, node.source); },
                              [&](const Attachment &node) {
                                  add(Place::Label, path, node.label);
                                  add(Place::Label, path, node.fileName);
                              },
                              [](const List &) {}},
                   block.node);
    }

    QList<TextPiece> pieces;

private:
    void add(Place place, const QString &path, const QString &text)
    {
        if (!text.isEmpty())
            pieces.append({place, u"text"_s, path, text});
    }

    void addInlines(Place place, const QString &path, const Inlines &inlines)
    {
        add(place, path, textOf(inlines));
        qsizetype note = 0;
        for (const Inline &piece : inlines) {
            if (const auto *found = std::get_if<Note>(&piece))
                addInlines(Place::Note, path + u'#' + QString::number(note++), found->inlines);
        }
    }
};

} // namespace

void forEachBlockPath(const Blocks &blocks, const std::function<void(const QString &path, const Block &block)> &visit)
{
    walk(blocks, {}, Place::Paragraph,
         [&visit](const QString &path, const Block &block, Place) { visit(path, block); });
}

QList<TextPiece> textPieces(const Document &document)
{
    PieceCollector collector;
    walk(document.blocks, {}, Place::Paragraph,
         [&collector](const QString &path, const Block &block, Place place) { collector.take(path, block, place); });
    return collector.pieces;
}

} // namespace bantin::content::checks
