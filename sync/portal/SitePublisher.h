// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/PackageVerifier.h"
#include "app/render/ArchiveLists.h"
#include "app/render/PageRenderer.h"
#include "sync/portal/ArticleLedger.h"

namespace bantin::portal {

/// Writes the static site: bai/SLUG-ID/index.html with its assets, chuyen-muc/ID/index.html,
/// luu-tru/YYYY-MM/index.html, index.html, feed.xml, sitemap.xml, robots.txt and theme/. Beside a page: ban-luu.html, the
/// copy to keep, dia-chi.css, its address on paper, and for a consultation the page of the day after it closed. Readers of the site always meet a whole page: each is prepared beside the site and moved in. One thread.
/// Fails with "portal-storage", "portal-no-space" and the renderer's reasons.
class SitePublisher
{
public:
    /// `workFolder` on the same file system as `siteFolder`; emptied now. `siteUrl` without a trailing slash; `name` is
    /// the site's, empty: that of the unit that published last.
    SitePublisher(const QString &siteFolder, const QString &workFolder, const QString &siteUrl, const QString &name);

    /// The package ends with its approval (checkPublication).
    Result<void> publishArticle(const package::VerifiedPackage &package, const PublishedArticle &article);
    /// In place of the page, its pictures gone, a notice that it was withdrawn; StaticSite answers there with 410.
    Result<void> withdrawArticle(const PublishedArticle &article);
    /// Front page, pages of categories and months, feed, sitemap and theme, from the articles, newest first; without what was withdrawn.
    Result<void> publishLists(const QList<PublishedArticle> &known);

    QString addressOf(const PublishedArticle &article) const { return m_siteUrl + u'/' + article.folder + u'/'; }
    /// Where the files of its page are.
    QString folderOf(const PublishedArticle &article) const { return m_site + u'/' + article.folder; }

private:
    Result<void> writeTheme();
    Result<void> writeFolders(const QList<PublishedArticle> &articles, const render::ListPage &front);
    Result<void> writeArchive(const render::ArchiveLists &archive, const QList<PublishedArticle> &articles,
                              const QString &name);
    Result<void> writeChanged(const QString &folder, const QByteArray &html);
    QString freshFolder() const;
    Result<void> movePage(const QString &prepared, const QString &name, const QByteArray &html,
                          const PublishedArticle &article);
    render::SiteContext context(const QString &unit, const QString &rootPath) const;

    QString m_site;
    QString m_work;
    QString m_siteUrl;
    QString m_name;
    render::PageRenderer m_renderer;
};

} // namespace bantin::portal
