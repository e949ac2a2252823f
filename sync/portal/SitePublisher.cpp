// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/SitePublisher.h"

#include "app/domain/Publication.h"
#include "app/render/PageFiles.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/SiteArchive.h"
#include "sync/portal/StaticSite.h"

#include <QDir>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qsizetype frontEntries = 30;

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
    render::PageSubject subject{article.unit,
                                addressOf(article),
                                {package.metadata.fields, article.categoryId, article.categoryName,
                                 payload.articleXhtml, publicationTime(package.decisions.last()),
                                 correctionsIn(package.decisions)},
                                {}};
    subject.page.otherVersion = article.otherVersion;
    subject.page.reuse = article.reuse;
    for (const package::PayloadAsset &asset : payload.assets)
        subject.pictures.insert(u"assets/"_s + asset.name, asset.bytes);
    auto files = render::pageFiles(m_renderer, subject);
    if (!files)
        return files.error();

    const QString prepared = freshFolder();
    const auto clearUp = qScopeGuard([&prepared] { QDir(prepared).removeRecursively(); });
    if (auto assets = writeAssets(prepared + u"/assets"_s, payload.assets); !assets)
        return assets;
    const QByteArray html = files->take(u"index.html"_s);
    for (const auto &[name, bytes] : files->asKeyValueRange()) {
        if (auto written = writeDurably(prepared + u'/' + name, bytes); !written)
            return written;
    }
    return movePage(prepared, u"index.html"_s, html, article);
}

Result<void> SitePublisher::withdrawArticle(const PublishedArticle &article)
{
    const auto html =
        m_renderer.withdrawnPage(context(article.unit, u"../../"_s), {article.withdrawnAt, article.withdrawalReason});
    if (!html)
        return html.error();
    const QString prepared = freshFolder();
    const auto clearUp = qScopeGuard([&prepared] { QDir(prepared).removeRecursively(); });
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

Result<void> SitePublisher::publishLists(const QList<PublishedArticle> &known)
{
    const QList<PublishedArticle> articles = shownOf(known);
    const render::ArchiveLists archive = archiveOf(articles);
    if (auto theme = writeTheme(); !theme)
        return theme;
    render::ListPage front{siteNameOf(m_name, articles), {}, categoriesOf(archive)};
    for (const PublishedArticle &article : articles.first(std::min(articles.size(), frontEntries)))
        front.entries.append(entryOf(article));

    const render::SiteContext site = context(front.title, {});
    const auto html = m_renderer.listPage(site, front);
    const auto feed = m_renderer.feed(site, front);
    if (!html || !feed)
        return html ? feed.error() : html.error();
    if (auto written = writeFolders(articles, front); !written)
        return written;
    if (auto written = writeArchive(archive, articles, front.title); !written)
        return written;
    if (auto written = writeDurably(m_site + u"/feed.xml"_s, *feed); !written)
        return written;
    return writeDurably(m_site + u"/index.html"_s, *html);
}

/// The pages of categories and of months; those that nothing is left in go.
Result<void> SitePublisher::writeFolders(const QList<PublishedArticle> &articles, const render::ListPage &front)
{
    QHash<QString, render::ListPage> pages;
    const auto put = [&](const QString &folder, const QString &title, const PublishedArticle &article) {
        render::ListPage &page = pages[folder];
        page.title = title;
        page.categories = front.categories;
        page.entries.append(entryOf(article));
    };
    for (const PublishedArticle &article : articles) {
        put(categoryFolder(article.categoryId), article.categoryName, article);
        put(monthFolder(article.publishedAt), monthName(article.publishedAt), article);
    }
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        const auto html = m_renderer.listPage(context(front.title, u"../../"_s), *page);
        if (!html)
            return html.error();
        if (auto written = writeChanged(page.key(), *html); !written)
            return written;
    }
    for (const QString &shelf : {u"chuyen-muc"_s, u"luu-tru"_s}) {
        const QDir folders(m_site + u'/' + shelf);
        for (const QString &name : folders.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!pages.contains(shelf + u'/' + name))
                QDir(folders.filePath(name)).removeRecursively();
        }
    }
    return {};
}

Result<void> SitePublisher::writeArchive(const render::ArchiveLists &archive, const QList<PublishedArticle> &articles,
                                         const QString &name)
{
    const render::SiteContext site = context(name, u"../"_s);
    // Where the site's files are served without the portal program, a search ends here.
    const auto instead = m_renderer.archivePage(
        site, archive, u"Nơi này không có chức năng tìm theo từ; mời chọn tháng hoặc chuyên mục."_s);
    const auto overview = m_renderer.archivePage(site, archive, {});
    QStringList paths{QString(), u"luu-tru/index.html"_s};
    for (const PublishedArticle &article : articles)
        paths.append(article.folder + u'/');
    for (const auto &links : {archive.categories, archive.months}) {
        for (const render::ArchiveLists::Link &link : links)
            paths.append(link.path);
    }
    const auto map = m_renderer.sitemap(site, paths);
    if (!instead || !overview || !map)
        return !instead ? instead.error() : !overview ? overview.error() : map.error();
    if (auto written = writeChanged(u"luu-tru"_s, *overview); !written)
        return written;
    if (auto written = writeChanged(u"tim-kiem"_s, *instead); !written)
        return written;
    const QByteArray robots = "User-agent: *\nDisallow: /tim-kiem\nSitemap: " + m_siteUrl.toUtf8() + "/sitemap.xml\n";
    if (auto written = writeDurably(m_site + u"/robots.txt"_s, robots); !written)
        return written;
    return writeDurably(m_site + u"/sitemap.xml"_s, *map);
}

/// The index of a folder of lists. Most months and categories stay as they were.
Result<void> SitePublisher::writeChanged(const QString &folder, const QByteArray &html)
{
    const QString path = m_site + u'/' + folder + u"/index.html"_s;
    if (const auto before = readWhole(path); before && *before == html)
        return {};
    if (auto made = makeFolder(m_site + u'/' + folder); !made)
        return made;
    return writeDurably(path, html);
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
