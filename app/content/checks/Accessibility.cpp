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

bool isGeneric(const QString &text)
{
    static const QStringList generic{
        u"tại đây"_s,      u"ở đây"_s,         u"đây"_s,        u"xem tại đây"_s, u"bấm vào đây"_s,
        u"nhấn vào đây"_s, u"click vào đây"_s, u"xem"_s,        u"xem thêm"_s,    u"chi tiết"_s,
        u"xem chi tiết"_s, u"link"_s,          u"đường link"_s, u"liên kết"_s,    u"tải về"_s,
        u"tải xuống"_s,    u"download"_s,      u"click here"_s, u"here"_s,        u"read more"_s,
        u"more"_s,         u"tiếp"_s,          u"đọc tiếp"_s,   u"file"_s,        u"tệp"_s};
    QString words = text.toLower();
    words.remove(QRegularExpression(u"^[\\W_]+|[\\W_]+$"_s, QRegularExpression::UseUnicodePropertiesOption));
    return words.isEmpty() || generic.contains(words);
}

/// A bare domain can be read aloud; an address with a path cannot.
bool isSpelledOut(const QString &text)
{
    static const QRegularExpression address(u"^(?:https?://|www\\.)[^\\s/]+/\\S+$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return address.match(text.trimmed()).hasMatch();
}

struct Link {
    QString text;
    QString href;
    qsizetype position = 0;
};

/// Neighbouring runs with one target are one link.
void collectLinks(const Inlines &inlines, QList<Link> &links)
{
    qsizetype position = 0;
    const Text *previous = nullptr;
    for (const Inline &piece : inlines) {
        const auto *run = std::get_if<Text>(&piece);
        if (run && !run->href.isEmpty()) {
            if (previous && previous->href == run->href)
                links.last().text += run->text;
            else
                links.append({run->text, run->href, position});
        }
        previous = run && !run->href.isEmpty() ? run : nullptr;
        position += run ? run->text.size() : qsizetype(std::holds_alternative<LineBreak>(piece));
    }
}

template<typename Judge>
QList<CheckPlace> linksThat(const CheckContext &context, Judge judge)
{
    QList<CheckPlace> places;
    const auto look = [&](const QString &path, const Inlines &inlines) {
        QList<Link> links;
        collectLinks(inlines, links);
        for (const Link &link : std::as_const(links)) {
            if (judge(link))
                places.append({u"text"_s, path, link.position, link.text.size(), {link.text.trimmed(), link.href}});
        }
    };
    forEachBlockPath(context.article.document.blocks, [&](const QString &path, const Block &block) {
        const Inlines *inlines = inlinesOf(block);
        if (!inlines)
            return;
        look(path, *inlines);
        qsizetype note = 0;
        for (const Inline &piece : *inlines) {
            if (const auto *found = std::get_if<Note>(&piece))
                look(path + u'#' + QString::number(note++), found->inlines);
        }
    });
    return places;
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

QList<CheckPlace> linksThatSayNothing(const CheckContext &context)
{
    return linksThat(context, [](const Link &link) { return isGeneric(link.text) || isSpelledOut(link.text); });
}

QList<CheckPlace> insecureLinks(const CheckContext &context)
{
    return linksThat(context, [](const Link &link) { return link.href.startsWith("http:"_L1, Qt::CaseInsensitive); });
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
