// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Document.h"

#include "app/content/DocumentWalk.h"

namespace bantin::content {

bool operator==(const List &a, const List &b)
{
    return a.kind == b.kind && a.start == b.start && a.items == b.items;
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
    return a.blocks == b.blocks;
}

QStringList referencedAssets(const Document &document)
{
    QStringList names;
    forEachBlock(document.blocks, [&names](const Block &block) {
        const auto *figure = std::get_if<Figure>(&block.node);
        if (figure && !names.contains(figure->asset))
            names.append(figure->asset);
    });
    return names;
}

} // namespace bantin::content
