// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PageRenderer.h"

#include "app/base/Clock.h"
#include "app/render/Particulars.h"
#include "app/render/TableRegions.h"
#include "app/render/Theme.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::render {

namespace {

constexpr int vietnamOffsetSeconds = 7 * 60 * 60;

// In the desk's preview the page's origin is opaque, where 'self' matches nothing; the preview's own scheme is named so
// that preview and portal can carry the same bytes. No browser knows that scheme, so on the portal it allows nothing.
QString contentPolicy()
{
    return u"default-src 'none'; img-src 'self' bantin-preview:; style-src 'self' bantin-preview:; "
           "base-uri 'none'; form-action 'none'"_s;
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

QVariantHash listed(const ListEntry &entry)
{
    return {
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

Result<QByteArray> PageRenderer::articlePage(const SiteContext &site, const ArticlePage &page) const
{
    // The text passes through QString on its way into the page; only valid UTF-8 comes out as the same bytes.
    if (!page.articleXhtml.isValidUtf8())
        return Error{Fault::InvalidInput, u"xhtml-invalid"_s, Retry::Never, {u"1"_s}, u"not UTF-8"_s};
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
    values.insert(particularsOf(metadata, page.articleXhtml, page.today));
    return m_d->theme.render(u"article.html"_s, values);
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
    QVariantList categories;
    for (const auto &[name, path] : page.categories)
        categories.append(category(name, path, name == page.title));
    QVariantHash values = frame(site);
    values.insert({
        {u"title"_s, page.title},
        {u"isFront"_s, site.rootPath.isEmpty()},
        {u"categories"_s, categories},
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
