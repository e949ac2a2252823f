// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/SitePublisher.h"

#include "app/domain/Consultation.h"
#include "app/domain/Publication.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/StaticSite.h"

#include <QDir>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qsizetype frontEntries = 30;

render::ListEntry entryOf(const PublishedArticle &article)
{
    const QString image = article.image.isEmpty() ? QString() : article.folder + u"/assets/"_s + article.image;
    return {article.title,
            article.sapo,
            article.folder + u"/index.html"_s,
            image,
            article.imageAlternative,
            article.categoryName,
            article.article.toString(),
            article.publishedAt};
}

QString categoryPath(const QString &categoryId)
{
    return u"chuyen-muc/"_s + categoryId;
}

// The reader has already refused other names; a path below the site is worth asking twice.
bool isAssetName(const QString &name)
{
    static const QRegularExpression form(u"\\A[0-9a-f]{128}\\.[a-z0-9]{1,5}\\z"_s);
    return form.match(name).hasMatch();
}

Result<void> writeAssets(const QString &folder, const QList<package::PayloadAsset> &assets)
{
    if (auto made = makeFolder(folder); !made)
        return made;
    for (const package::PayloadAsset &asset : assets) {
        if (!isAssetName(asset.name))
            return Error{Fault::Internal, u"bag-hostile-name"_s, Retry::Never, {asset.name}, {}};
        if (auto written = writeDurably(folder + u'/' + asset.name, asset.bytes); !written)
            return written;
    }
    return {};
}

} // namespace

SitePublisher::SitePublisher(const QString &siteFolder, const QString &workFolder, const QString &siteUrl,
                             const QString &name)
    : m_site(siteFolder)
    , m_work(workFolder)
    , m_siteUrl(siteUrl)
    , m_name(name)
{
    QDir(m_work).removeRecursively();
}

render::SiteContext SitePublisher::context(const QString &unit, const QString &rootPath) const
{
    return {unit, m_siteUrl, rootPath, {}};
}

Result<void> SitePublisher::publishArticle(const package::VerifiedPackage &package, const PublishedArticle &article)
{
    const package::Payload &payload = package.contents.payload;
    render::ArticlePage page{package.metadata.fields,
                             article.categoryId,
                             article.categoryName,
                             payload.articleXhtml,
                             publicationTime(package.decisions.last()),
                             correctionsIn(package.decisions)};
    page.otherVersion = article.otherVersion;
    const auto consultation = consultationOf(page.metadata);
    if (consultation)
        page.today = consultation->closesOn;
    const auto html = m_renderer.articlePage(context(article.unit, u"../../"_s), page);
    if (!html)
        return html.error();

    const QString prepared = freshFolder();
    if (auto assets = writeAssets(prepared + u"/assets"_s, payload.assets); !assets)
        return assets;
    if (auto written = consultation ? writeClosed(prepared, article, page) : Result<void>(); !written)
        return written;
    return movePage(prepared, u"index.html"_s, *html, article);
}

Result<void> SitePublisher::withdrawArticle(const PublishedArticle &article)
{
    const auto html =
        m_renderer.withdrawnPage(context(article.unit, u"../../"_s), {article.withdrawnAt, article.withdrawalReason});
    if (!html)
        return html.error();
    const QString prepared = freshFolder();
    if (auto made = makeFolder(prepared); !made)
        return made;
    return movePage(prepared, StaticSite::withdrawnName, *html, article);
}

QString SitePublisher::freshFolder() const
{
    return m_work + u'/' + QUuid::createUuid().toString(QUuid::Id128);
}

Result<void> SitePublisher::movePage(const QString &prepared, const QString &name, const QByteArray &html,
                                     const PublishedArticle &article)
{
    if (auto written = writeDurably(prepared + u'/' + name, html); !written)
        return written;
    if (auto made = makeFolder(m_site + u"/bai"_s); !made)
        return made;
    return replaceFolder(prepared, m_site + u'/' + article.folder);
}

/// What is to be shown once the last day for opinions is over.
Result<void> SitePublisher::writeClosed(const QString &folder, const PublishedArticle &article,
                                        render::ArticlePage page) const
{
    page.today = page.today.addDays(1);
    const auto html = m_renderer.articlePage(context(article.unit, u"../../"_s), page);
    return html ? writeDurably(folder + u'/' + StaticSite::nameFrom(page.today), *html) : html.error();
}

Result<void> SitePublisher::publishLists(const QList<PublishedArticle> &known)
{
    QList<PublishedArticle> articles = known;
    articles.removeIf([](const PublishedArticle &article) { return article.withdrawnAt.isValid(); });
    if (auto theme = writeTheme(); !theme)
        return theme;
    const QString newest = articles.isEmpty() ? u"Cổng mẫu Bàn Tin"_s : articles.first().unit;
    render::ListPage front{m_name.isEmpty() ? newest : m_name, {}, {}};
    QMap<QString, QString> categories;
    for (const PublishedArticle &article : articles) {
        categories.insert(article.categoryName, categoryPath(article.categoryId) + u"/index.html"_s);
        if (front.entries.size() < frontEntries)
            front.entries.append(entryOf(article));
    }
    for (auto category = categories.cbegin(); category != categories.cend(); ++category)
        front.categories.append({category.key(), category.value()});

    const render::SiteContext site = context(front.title, {});
    const auto html = m_renderer.listPage(site, front);
    const auto feed = m_renderer.feed(site, front);
    if (!html || !feed)
        return html ? feed.error() : html.error();
    if (auto written = writeCategories(articles, front); !written)
        return written;
    if (auto written = writeDurably(m_site + u"/feed.xml"_s, *feed); !written)
        return written;
    return writeDurably(m_site + u"/index.html"_s, *html);
}

Result<void> SitePublisher::writeCategories(const QList<PublishedArticle> &articles, const render::ListPage &front)
{
    QHash<QString, render::ListPage> pages;
    for (const PublishedArticle &article : articles) {
        render::ListPage &page = pages[article.categoryId];
        page.title = article.categoryName;
        page.categories = front.categories;
        page.entries.append(entryOf(article));
    }
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        const auto html = m_renderer.listPage(context(front.title, u"../../"_s), *page);
        const QString folder = m_site + u'/' + categoryPath(page.key());
        if (!html)
            return html.error();
        if (auto made = makeFolder(folder); !made)
            return made;
        if (auto written = writeDurably(folder + u"/index.html"_s, *html); !written)
            return written;
    }
    QDir folders(m_site + u"/chuyen-muc"_s);
    for (const QString &id : folders.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!pages.contains(id))
            QDir(folders.filePath(id)).removeRecursively();
    }
    return {};
}

Result<void> SitePublisher::writeTheme()
{
    const QHash<QString, QByteArray> files = m_renderer.themeFiles();
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = m_site + u"/theme/"_s + file.key();
        if (auto made = makeFolder(QFileInfo(path).path()); !made)
            return made;
        if (auto written = writeDurably(path, *file); !written)
            return written;
    }
    return {};
}

} // namespace bantin::portal
