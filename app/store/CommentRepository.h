// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/Comment.h"

#include <QList>

namespace bantin::store {

class Store;

/// The comments of articles. On the store thread, inside the caller's transaction where there is one.
class CommentRepository
{
public:
    explicit CommentRepository(Store &store);

    /// Answers its number; Comment::number is not read.
    Result<qint64> append(const ArticleId &article, const Comment &comment);
    /// By number: answers after what they answer.
    Result<QList<Comment>> ofArticle(const ArticleId &article) const;
    /// "comment-not-found" (number)
    Result<Comment> find(const ArticleId &article, qint64 number) const;
    /// "comment-not-found" (number)
    Result<void> setResolved(const ArticleId &article, qint64 number, bool resolved, const QString &by = {},
                             const QDateTime &at = {});
    /// Of a suggestion, once and for all; it is resolved with it. "comment-not-found" (number)
    Result<void> setOutcome(const ArticleId &article, qint64 number, Comment::Outcome outcome, const QString &by,
                            const QDateTime &at);
    /// Where its words stand now. "comment-not-found" (number)
    Result<void> setPlace(const ArticleId &article, qint64 number, const CommentPlace &place);

private:
    Result<void> expectFound(qint64 number) const;

    Store &m_store;
};

} // namespace bantin::store
