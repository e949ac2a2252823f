// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PageRenderer.h"

#include "app/base/Clock.h"
#include "app/render/AddressSheet.h"
#include "app/render/InlineAssets.h"
#include "app/render/Particulars.h"
#include "app/render/SearchPage.h"
#include "app/render/TableRegions.h"
#include "app/render/Theme.h"

#include <QTimeZone>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::render {

namespace {

constexpr int vietnamOffsetSeconds = 7 * 60 * 60;
constexpr qsizetype longestSitemap = 50'000;

// In the desk's preview the page's origin is opaque, where 'self' matches nothing; the preview's own scheme is named so
// that preview and portal can carry the same bytes. No browser knows that scheme, so on the portal it allows nothing.
QString contentPolicy()
{
    return u"default-src 'none'; img-src 'self' bantin-preview:; style-src 'self' bantin-preview:; "
           "base-uri 'none'; form-action 'self'"_s;
}

// Of a page that is one file, wherever it lies.
QString savedPolicy()
{
    return u"default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"_s;
}

QString localTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(vietnamOffsetSeconds).toString(u"dd/MM/yyyy HH:mm"_s);
}

QString localDate(const QString &isoDate)
{
    return QDate::fromString(isoDate, Qt::ISODate).toString(u"dd/MM/yyyy"_s);
}

// XML 1.0 §2.2 has no way to write most control characters, not even escaped.
QString xmlText(QString text)
{
    text.removeIf([](QChar character) {
        return (character < u' ' && character != u'\t' && character != u'\n') || character == QChar(0xfffe)
               || character == QChar(0xffff);
    });
    return text;
}

QString categoryPath(const QString &categoryId)
{
    return u"chuyen-muc/%1/index.html"_s.arg(categoryId);
}

QVariantHash frame(const SiteContext &site)
{
    return {
        {u"policy"_s, contentPolicy()}, {u"unit"_s, site.unit},     {u"root"_s, site.rootPath},
        {u"siteUrl"_s, site.siteUrl},   {u"footer"_s, site.footer},
    };
}

QVariantHash category(const QString &name, const QString &path, bool current)
{
    return {{u"name"_s, name}, {u"path"_s, path}, {u"current"_s, current}};
}

/// A draft may have none yet.
QVariantList ownCategory(const ArticlePage &page)
{
    return page.categoryName.isEmpty() ? QVariantList()
                                       : QVariantList{category(page.categoryName, categoryPath(page.categoryId), true)};
}

QVariantList told(const QList<Correction> &corrections)
{
    QVariantList values;
    for (const Correction &correction : corrections)
        values.append(
            QVariantHash{{u"day"_s, correction.at.toOffsetFromUtc(vietnamOffsetSeconds).toString(u"dd/MM/yyyy"_s)},
                         {u"iso"_s, toTimestamp(correction.at)},
                         {u"what"_s, correction.what}});
    return values;
}

/// Pieces of "… đường <match>liên</match> thôn …".
QVariantList pieces(const QString &excerpt)
{
    QVariantList values;
    bool isHit = false;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= excerpt.size(); ++i) {
        const bool isEdge = i == excerpt.size() || excerpt.at(i) == QChar(0x2068) || excerpt.at(i) == QChar(0x2069);
        if (!isEdge)
            continue;
        if (i > from)
            values.append(QVariantHash{{u"text"_s, excerpt.sliced(from, i - from)}, {u"hit"_s, isHit}});
        isHit = i < excerpt.size() && excerpt.at(i) == QChar(0x2068);
        from = i + 1;
    }
    return values;
}

QVariantHash listed(const ListEntry &entry)
{
    return {
        {u"excerpt"_s, pieces(entry.excerpt)},
        {u"id"_s, entry.id},
        {u"title"_s, xmlText(entry.title)},
        {u"sapo"_s, xmlText(entry.sapo)},
        {u"path"_s, entry.path},
        {u"image"_s, entry.image},
        {u"imageAlternative"_s, entry.imageAlternative},
        {u"categoryName"_s, xmlText(entry.categoryName)},
        {u"published"_s, localTime(entry.publishedAt)},
        {u"publishedIso"_s, toTimestamp(entry.publishedAt)},
    };
}

QVariantList listed(const QList<ListEntry> &entries)
{
    QVariantList values;
    for (const ListEntry &entry : entries)
        values.append(listed(entry));
    return values;
}

QVariantList listed(const QList<QPair<QString, QString>> &categories, const QString &current)
{
    QVariantList values;
    for (const auto &[name, path] : categories)
        values.append(category(name, path, name == current));
    return values;
}

QVariantList listed(const QList<ArchiveLists::Link> &links)
{
    QVariantList values;
    for (const ArchiveLists::Link &link : links)
        values.append(QVariantHash{{u"name"_s, link.name}, {u"path"_s, link.path}, {u"articles"_s, link.articles}});
    return values;
}

/// The address of a page of results, beside the one at hand.
QString resultsAddress(const QString &query, int number)
{
    return u"?q=%1&trang=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(query))).arg(number);
}

} // namespace

struct PageRenderer::Private {
    explicit Private(const QString &name)
        : theme(name)
    {
    }
    Theme theme;
};

PageRenderer::PageRenderer(const QString &theme)
    : m_d(std::make_unique<Private>(theme))
{
}

PageRenderer::~PageRenderer() = default;

QVariantHash PageRenderer::articleValues(const SiteContext &site, const ArticlePage &page) const
{
    const Metadata &metadata = page.metadata;
    QVariantHash values = frame(site);
    values.insert({
        {u"title"_s, metadata.title},
        {u"sapo"_s, metadata.sapo},
        {u"keywords"_s, metadata.keywords},
        {u"language"_s, metadata.language},
        {u"writer"_s, metadata.writer},
        {u"source"_s, metadata.source},
        {u"sourceDate"_s, localDate(metadata.sourceDate)},
        {u"hasByline"_s, !metadata.writer.isEmpty() || !metadata.source.isEmpty()},
        {u"categoryId"_s, page.categoryId},
        {u"categoryName"_s, page.categoryName},
        {u"categories"_s, ownCategory(page)},
        {u"published"_s, localTime(page.approvedAt)},
        {u"publishedIso"_s, toTimestamp(page.approvedAt)},
        {u"corrections"_s, told(page.corrections)},
        {u"article"_s, QString::fromUtf8(withTableRegions(page.articleXhtml, metadata.language))},
    });
    values.insert(u"otherVersion"_s, page.otherVersion);
    values.insert(u"otherLanguage"_s, metadata.kind == ContentKind::EnglishVersion ? u"vi"_s : u"en"_s);
    values.insert(u"reuse"_s, page.reuse);
    values.insert(u"fileName"_s, slugOf(metadata.title) + u".html"_s);
    values.insert(particularsOf(metadata, page.articleXhtml, page.today));
    return values;
}

Result<QByteArray> PageRenderer::articlePage(const SiteContext &site, const ArticlePage &page) const
{
    // The text passes through QString on its way into the page; only valid UTF-8 comes out as the same bytes.
    if (!page.articleXhtml.isValidUtf8())
        return Error{Fault::InvalidInput, u"xhtml-invalid"_s, Retry::Never, {u"1"_s}, u"not UTF-8"_s};
    return m_d->theme.render(u"article.html"_s, articleValues(site, page));
}

Result<QByteArray> PageRenderer::savedCopy(const SiteContext &site, const ArticlePage &page, const QString &address,
                                           const QHash<QString, QByteArray> &pictures) const
{
    if (!page.articleXhtml.isValidUtf8())
        return Error{Fault::InvalidInput, u"xhtml-invalid"_s, Retry::Never, {u"1"_s}, u"not UTF-8"_s};
    SiteContext absolute = site;
    absolute.rootPath = site.siteUrl + u'/';
    QVariantHash values = articleValues(absolute, page);
    const QByteArray article = withInlineAssets(page.articleXhtml, pictures, address);
    const QByteArray style = themeFiles().value(u"style.css"_s) + addressSheet(QUrl(address));
    values.insert({
        {u"policy"_s, savedPolicy()},
        {u"article"_s, QString::fromUtf8(withTableRegions(article, page.metadata.language))},
        {u"savedFrom"_s, address},
        {u"style"_s, QString::fromUtf8(style)},
    });
    return m_d->theme.render(u"article.html"_s, values);
}

Result<QByteArray> PageRenderer::searchPage(const SiteContext &site, const SearchPage &page) const
{
    QVariantHash values = frame(site);
    values.insert({
        {u"query"_s, xmlText(page.query)},
        {u"found"_s, page.found},
        {u"entries"_s, listed(page.entries)},
        {u"number"_s, page.number},
        {u"pages"_s, page.pages},
        {u"before"_s, page.number > 1 ? resultsAddress(page.query, page.number - 1) : QString()},
        {u"after"_s, page.number < page.pages ? resultsAddress(page.query, page.number + 1) : QString()},
        {u"limit"_s, page.found > page.limit ? page.limit : 0},
        {u"categories"_s, listed(page.categories, QString())},
        {u"byMonth"_s, listed(page.archive.months)},
        {u"byCategory"_s, listed(page.archive.categories)},
    });
    return m_d->theme.render(u"search.html"_s, values);
}

Result<QByteArray> PageRenderer::archivePage(const SiteContext &site, const ArchiveLists &lists,
                                             const QString &sentence) const
{
    QList<QPair<QString, QString>> categories;
    for (const ArchiveLists::Link &link : lists.categories)
        categories.append({link.name, link.path});
    QVariantHash values = frame(site);
    values.insert({
        {u"sentence"_s, sentence},
        {u"categories"_s, listed(categories, QString())},
        {u"byMonth"_s, listed(lists.months)},
        {u"byCategory"_s, listed(lists.categories)},
    });
    return m_d->theme.render(u"archive.html"_s, values);
}

Result<QByteArray> PageRenderer::sitemap(const SiteContext &site, const QStringList &paths) const
{
    QVariantList addresses;
    for (const QString &path : paths.first(std::min(paths.size(), longestSitemap)))
        addresses.append(QString(site.siteUrl + u'/' + path));
    return m_d->theme.render(u"sitemap.xml"_s, {{u"addresses"_s, addresses}});
}

Result<QByteArray> PageRenderer::withdrawnPage(const SiteContext &site, const WithdrawnPage &page) const
{
    QVariantHash values = frame(site);
    values.insert({
        {u"withdrawn"_s, localTime(page.at)},
        {u"withdrawnIso"_s, toTimestamp(page.at)},
        {u"reason"_s, page.reason},
    });
    return m_d->theme.render(u"withdrawn.html"_s, values);
}

Result<QByteArray> PageRenderer::listPage(const SiteContext &site, const ListPage &page) const
{
    QVariantHash values = frame(site);
    values.insert({
        {u"title"_s, page.title},
        {u"isFront"_s, site.rootPath.isEmpty()},
        {u"categories"_s, listed(page.categories, page.title)},
        {u"entries"_s, listed(page.entries)},
    });
    return m_d->theme.render(u"list.html"_s, values);
}

Result<QByteArray> PageRenderer::feed(const SiteContext &site, const ListPage &page) const
{
    QDateTime updated = QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC);
    for (const ListEntry &entry : page.entries)
        updated = std::max(updated, entry.publishedAt);
    QVariantHash values = frame(site);
    values.insert({
        {u"title"_s, xmlText(page.title)},
        {u"updated"_s, toTimestamp(updated)},
        {u"entries"_s, listed(page.entries)},
    });
    return m_d->theme.render(u"feed.xml"_s, values);
}

QHash<QString, QByteArray> PageRenderer::themeFiles() const
{
    return m_d->theme.staticFiles();
}

} // namespace bantin::render
