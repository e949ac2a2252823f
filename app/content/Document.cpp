// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Document.h"

#include "app/content/DocumentWalk.h"

namespace bantin::content {

bool operator==(const List &a, const List &b)
{
    return a.kind == b.kind && a.start == b.start && a.items == b.items && a.numbers == b.numbers;
}

bool operator==(const Cell &a, const Cell &b)
{
    return a.kind == b.kind && a.columnSpan == b.columnSpan && a.rowSpan == b.rowSpan && a.blocks == b.blocks;
}

bool operator==(const Table &a, const Table &b)
{
    return a.caption == b.caption && a.rows == b.rows;
}

bool operator==(const Quotation &a, const Quotation &b)
{
    return a.blocks == b.blocks && a.source == b.source && a.date == b.date;
}

bool operator==(const Note &a, const Note &b)
{
    return a.inlines == b.inlines;
}

QStringList referencedAssets(const Document &document)
{
    QStringList names;
    forEachBlock(document.blocks, [&names](const Block &block) {
        QString name;
        if (const auto *figure = std::get_if<Figure>(&block.node))
            name = figure->asset;
        else if (const auto *attachment = std::get_if<Attachment>(&block.node))
            name = attachment->asset;
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    });
    return names;
}

} // namespace bantin::content
