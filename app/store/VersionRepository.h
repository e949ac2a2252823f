// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ArticleRepository.h"

namespace bantin::store {

/// A former text of a draft, between the revisions people freeze.
struct DraftVersion {
    enum class Kind {
        Automatic, ///< kept by itself; thinned out as it grows old
        SetAside,  ///< a person chose another text, or it went to another desk; kept for good
    };
    qint64 number = 0; ///< within the workspace
    Kind kind = Kind::Automatic;
    QString title;
    AccountId account;   ///< who wrote it last; invalid where that is not known
    QDateTime writtenAt; ///< UTC: when the text was last changed
    QDateTime keptAt;    ///< UTC
};

/// The local history of drafts. Use on the store thread. Writes join the caller's transaction.
/// Of an article's automatic versions there stay: all of the last hour, the last of each hour of the last day, the last of
/// each day before, and no more than mostDays of those.
class VersionRepository
{
public:
    static constexpr int mostDays = 60;

    explicit VersionRepository(Store &store);

    /// Nothing is kept twice in a row.
    Result<void> keep(const WorkingCopy &copy, DraftVersion::Kind kind, const QDateTime &now);
    /// Newest first.
    Result<QList<DraftVersion>> ofArticle(const ArticleId &article) const;
    /// Text and fields of the version; authors and savedAt are the article's affair. "version-not-found" (number)
    Result<WorkingCopy> find(const ArticleId &article, qint64 number) const;
    /// When the article's newest version was kept; invalid when there is none.
    Result<QDateTime> newest(const ArticleId &article) const;

    /// Which of the automatic versions kept at `times`, newest first, are let go at `now`: their places in the list.
    static QList<qsizetype> superfluous(const QList<QDateTime> &times, const QDateTime &now);

private:
    Result<void> thin(const ArticleId &article, const QDateTime &now);

    Store &m_store;
};

} // namespace bantin::store
