// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Metadata.h"
#include "app/domain/Publication.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QVariantHash>

#include <memory>

namespace bantin::render {

struct ArchiveLists;
struct SearchPage;

/// What the frame around a page shows; the same for preview and portal.
struct SiteContext {
    QString unit;     ///< "UBND xã Đồng Việt"
    QString siteUrl;  ///< absolute, no trailing slash; only for feed and canonical links; may be empty in preview
    QString rootPath; ///< relative path from the page to the site root: "", "../", "../../"
    QString footer;
};

struct ArticlePage {
    Metadata metadata;
    QString categoryId;
    QString categoryName;
    QByteArray articleXhtml; ///< canonical; goes into the page byte for byte, but for a region around each table
    QDateTime approvedAt;    ///< UTC; publicationTime() of this text; shown in Vietnamese local time (UTC+7)
    QList<Correction> corrections = {}; ///< of what had been published before this text
    QDate today = {};   ///< in Vietnam; says whether a consultation is still open; invalid: it is not said
    QString reuse = {}; ///< reuseTerms() of the regulation the text was approved under; empty: none
    QString otherVersion =
        {}; ///< path relative to the site root of the same article in the other language; empty: none
};

/// What stays at the address of an article that was withdrawn. It says nothing of what stood there.
struct WithdrawnPage {
    QDateTime at;   ///< UTC; of the signed decision
    QString reason; ///< empty: readers are not told
};

struct ListEntry {
    QString title;
    QString sapo;
    QString path;  ///< relative to the site root
    QString image; ///< relative to the site root; empty: none
    QString imageAlternative;
    QString categoryName;
    QString id; ///< article id, for the feed
    QDateTime publishedAt;
    QString excerpt = {}; ///< of what was found, matches between U+2068 and U+2069; empty: the sapo is shown
};

struct ListPage {
    QString title;
    QList<ListEntry> entries;
    QList<QPair<QString, QString>> categories; ///< name, path relative to the site root
};

/// Article → page with the theme templates of resources/themes. Desk preview and portal use this one class, so that what is
/// previewed is what is published. One instance per thread (KTextTemplate engines are not shareable).
class PageRenderer
{
public:
    explicit PageRenderer(const QString &theme = QStringLiteral("mac-dinh"));
    ~PageRenderer();

    /// HTML5 in UTF-8, all text escaped, no script, no remote resource; assets as "assets/NAME" beside the page, the style
    /// sheet as rootPath + "theme/style.css".
    Result<QByteArray> articlePage(const SiteContext &site, const ArticlePage &page) const;
    Result<QByteArray> withdrawnPage(const SiteContext &site, const WithdrawnPage &page) const;
    Result<QByteArray> listPage(const SiteContext &site, const ListPage &page) const;
    /// Results, or where nothing was asked or found the ways to everything there is. Not for search engines.
    Result<QByteArray> searchPage(const SiteContext &site, const SearchPage &page) const;
    /// Months and categories. `sentence` stands above them; may be empty.
    Result<QByteArray> archivePage(const SiteContext &site, const ArchiveLists &lists, const QString &sentence) const;
    /// The article as one file that needs no other, to be kept: style and `pictures` (by path beside the page) inside it, every
    /// link absolute. `address` is the page's own, with a trailing slash; site.siteUrl must be set.
    Result<QByteArray> savedCopy(const SiteContext &site, const ArticlePage &page, const QString &address,
                                 const QHash<QString, QByteArray> &pictures) const;
    /// sitemaps.org protocol 0.9; `paths` relative to the site root, at most 50,000 are taken.
    Result<QByteArray> sitemap(const SiteContext &site, const QStringList &paths) const;
    /// Atom (RFC 4287).
    Result<QByteArray> feed(const SiteContext &site, const ListPage &page) const;
    /// Theme files by path relative to "theme/", e.g. "style.css".
    QHash<QString, QByteArray> themeFiles() const;

private:
    QVariantHash articleValues(const SiteContext &site, const ArticlePage &page) const;

    struct Private;
    std::unique_ptr<Private> m_d;
};

/// "khanh-thanh-duong-lien-thon" for URLs: ASCII, lower case, at most 80 characters, never empty.
QString slugOf(QStringView title);

} // namespace bantin::render
