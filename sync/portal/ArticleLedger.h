// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "sync/portal/UnreadableRecord.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace bantin::portal {

/// What the portal shows of one article: enough to write every list without opening a package.
struct PublishedArticle {
    ArticleId article;
    RevisionId revision;
    int revisionNumber = 0;
    QByteArray unitFingerprint; ///< 32 raw bytes: the certificate of the unit that owns the article
    QString unit;
    QByteArray packageSha512; ///< 64 raw bytes
    QString
        folder; ///< below the site, such as "bai/khanh-thanh-1f2e3d4c"; kept when the title changes; empty: never published
    QString categoryId;
    QString categoryName;
    QString title;
    QString sapo;
    QString image; ///< file name in the page's assets; empty: none
    QString imageAlternative;
    ArticleId original = {};   ///< of an English version; null otherwise
    QString otherVersion = {}; ///< path below the site of the page in the other language; empty: none; not kept
    QString reuse = {};        ///< what its regulation tells readers who reuse it; not kept
    QDateTime publishedAt;     ///< UTC; when the first revision that was published had been approved
    int decisionSequence = 0;  ///< of the decision that was carried out last; 0 in records from before these were kept
    QByteArray decisionSha256; ///< 32 raw bytes: SHA-256 of its signature; empty with 0
    QDateTime withdrawnAt;     ///< UTC; valid when its page was taken away
    QString withdrawalReason;  ///< empty unless readers are to be told
};

/// One JSON file for each article that was ever published or withdrawn, the only memory the site's lists are made from.
/// Reading: any thread; saving: one.
class ArticleLedger
{
public:
    explicit ArticleLedger(const QString &folder);

    /// Nothing when never published; "portal-storage".
    Result<std::optional<PublishedArticle>> find(const ArticleId &article) const;
    Result<void> save(const PublishedArticle &article);
    /// Newest first; files that cannot be read are logged and left out.
    QList<PublishedArticle> all() const;
    /// The files all() leaves out.
    QList<UnreadableRecord> unreadable() const;

private:
    template<typename Take, typename Leave>
    void visit(Take take, Leave leave) const;

    QString m_folder;
};

} // namespace bantin::portal
