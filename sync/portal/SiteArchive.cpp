// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/SiteArchive.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr int vietnamOffsetSeconds = 7 * 60 * 60;
const auto indexFile = u"/index.html"_s;

} // namespace

QList<PublishedArticle> shownOf(QList<PublishedArticle> known)
{
    known.removeIf([](const PublishedArticle &article) { return article.withdrawnAt.isValid(); });
    return known;
}

QString siteNameOf(const QString &given, const QList<PublishedArticle> &shown)
{
    if (!given.isEmpty())
        return given;
    return shown.isEmpty() ? u"Cổng mẫu Bàn Tin"_s : shown.first().unit;
}

render::ListEntry entryOf(const PublishedArticle &article)
{
    const QString image = article.image.isEmpty() ? QString() : article.folder + u"/assets/"_s + article.image;
    return {article.title,
            article.sapo,
            article.folder + indexFile,
            image,
            article.imageAlternative,
            article.categoryName,
            article.article.toString(),
            article.publishedAt};
}

QString categoryFolder(const QString &categoryId)
{
    return u"chuyen-muc/"_s + categoryId;
}

QString monthFolder(const QDateTime &publishedAt)
{
    return u"luu-tru/"_s + publishedAt.toOffsetFromUtc(vietnamOffsetSeconds).toString(u"yyyy-MM"_s);
}

QString monthName(const QDateTime &publishedAt)
{
    return u"Tháng "_s + publishedAt.toOffsetFromUtc(vietnamOffsetSeconds).toString(u"M/yyyy"_s);
}

render::ArchiveLists archiveOf(const QList<PublishedArticle> &shown)
{
    render::ArchiveLists lists;
    QMap<QString, render::ArchiveLists::Link> categories;
    for (const PublishedArticle &article : shown) {
        const QString month = monthFolder(article.publishedAt) + indexFile;
        if (lists.months.isEmpty() || lists.months.last().path != month)
            lists.months.append({monthName(article.publishedAt), month, 0});
        ++lists.months.last().articles;
        render::ArchiveLists::Link &category = categories[article.categoryName];
        category.name = article.categoryName;
        category.path = categoryFolder(article.categoryId) + indexFile;
        ++category.articles;
    }
    lists.categories = categories.values();
    return lists;
}

QList<QPair<QString, QString>> categoriesOf(const render::ArchiveLists &lists)
{
    QList<QPair<QString, QString>> categories;
    for (const render::ArchiveLists::Link &link : lists.categories)
        categories.append({link.name, link.path});
    return categories;
}

} // namespace bantin::portal
