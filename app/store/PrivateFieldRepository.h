// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace bantin::store {

class Store;

/// What a person gave with an article and nobody else may read. It is in the store and its backups only: no revision, package,
/// page, search index or journal has it.
struct PrivateField {
    QString field;   ///< KindField::name
    QString value;   ///< NFC; empty where it was taken back
    QByteArray salt; ///< 16 random bytes, so that the log's digest of a short value tells nobody what it is
    AccountId setBy;
    QDateTime setAt; ///< UTC
};

/// On the store thread, inside the caller's transaction where there is one.
class PrivateFieldRepository
{
public:
    struct Kept {
        ArticleId article;
        PrivateField field;
    };

    explicit PrivateFieldRepository(Store &store);

    /// In place of what was there. "article-not-found" (id)
    Result<void> put(const ArticleId &article, const PrivateField &field);
    /// Without those taken back, in the order they were first given.
    Result<QList<PrivateField>> ofArticle(const ArticleId &article) const;
    /// Likewise, and with those taken back: a value that is gone must not come back from another desk.
    Result<QList<PrivateField>> everGiven(const ArticleId &article) const;
    /// Which are filled in, without reading what they say.
    Result<QStringList> filledIn(const ArticleId &article) const;
    /// Of all articles, also those taken back.
    Result<QList<Kept>> all() const;

private:
    Store &m_store;
};

} // namespace bantin::store
