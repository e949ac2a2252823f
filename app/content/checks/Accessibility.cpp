// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/checks/CheckContext.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

/// A camera's or a program's name for a file is no description.
bool saysNothing(const QString &alternative)
{
    static const QRegularExpression name(
        u"^(?:(?:ảnh|hình|hình ảnh|hình minh họa|hình minh hoạ|ảnh minh họa|ảnh minh "
        u"hoạ|image|picture|photo|img|pic|screenshot)"
        u"[\\s_.-]*\\d*|\\S+\\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic)|(?:dsc|img|dji|pxl|vid|screenshot|z)[\\s_.-]?\\d[\\w.-]*|\\d+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return name.match(alternative).hasMatch();
}

qsizetype widthOf(const Table &table)
{
    qsizetype width = 0;
    for (const QList<Cell> &row : table.rows) {
        qsizetype columns = 0;
        for (const Cell &cell : row)
            columns += cell.columnSpan;
        width = std::max(width, columns);
    }
    return width;
}

bool hasHeader(const Table &table)
{
    return std::ranges::any_of(table.rows, [](const QList<Cell> &row) {
        return std::ranges::any_of(row, [](const Cell &cell) { return cell.kind == CellKind::Header; });
    });
}

} // namespace

QList<CheckPlace> picturesWithoutText(const CheckContext &context)
{
    QList<CheckPlace> places;
    forEachBlockPath(context.article.document.blocks, [&](const QString &path, const Block &block) {
        const auto *figure = std::get_if<Figure>(&block.node);
        if (!figure || figure->decorative)
            return;
        const QString alternative = figure->alternative.trimmed();
        if (alternative.isEmpty())
            places.append({u"images"_s, path});
        else if (saysNothing(alternative))
            places.append({u"images"_s, path, 0, 0, {alternative}});
    });
    return places;
}

QList<CheckPlace> headingsOutOfOrder(const CheckContext &context)
{
    QList<CheckPlace> places;
    int previous = 1;
    forEachBlockPath(context.article.document.blocks, [&](const QString &path, const Block &block) {
        const auto *heading = std::get_if<Heading>(&block.node);
        if (!heading)
            return;
        const QString text = textOf(heading->inlines).trimmed();
        if (heading->level > previous + 1 || text.isEmpty())
            places.append(
                {u"text"_s, path, 0, 0, {QString::number(heading->level), QString::number(previous + 1), text}});
        previous = heading->level;
    });
    return places;
}

QList<CheckPlace> tablesWithoutHeaders(const CheckContext &context)
{
    QList<CheckPlace> places;
    forEachBlockPath(context.article.document.blocks, [&](const QString &path, const Block &block) {
        const auto *table = std::get_if<Table>(&block.node);
        if (table && table->rows.size() > 1 && widthOf(*table) > 1 && !hasHeader(*table))
            places.append(
                {u"text"_s, path, 0, 0, {QString::number(table->rows.size()), QString::number(widthOf(*table))}});
    });
    return places;
}

} // namespace bantin::content::checks
