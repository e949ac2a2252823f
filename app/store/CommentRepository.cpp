// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/CommentRepository.h"

#include "app/store/Connection.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

Comment readComment(const Statement &row)
{
    return {row.integer(0), row.text(1), row.time(2), row.text(3), row.text(4), row.integer(5) != 0, row.integer(6)};
}

} // namespace

CommentRepository::CommentRepository(Store &store)
    : m_store(store)
{
}

Result<qint64> CommentRepository::append(const ArticleId &article, const Comment &comment)
{
    const auto number = m_store.content().first(
        "INSERT INTO comments (article, author, written_at, text, quote, resolved, answers)"
        " VALUES ((SELECT number FROM articles WHERE id = ?), ?, ?, ?, ?, ?, nullif(?, 0))"
        " RETURNING number",
        [](const Statement &row) { return row.integer(0); }, article, comment.author, comment.writtenAt, comment.text,
        comment.quote, comment.resolved, comment.answers);
    if (!number)
        return number.error();
    return number->value_or(0);
}

Result<QList<Comment>> CommentRepository::ofArticle(const ArticleId &article) const
{
    return m_store.content().list("SELECT number, author, written_at, text, quote, resolved, coalesce(answers, 0)"
                                  " FROM comments WHERE article = (SELECT number FROM articles WHERE id = ?)"
                                  " ORDER BY number",
                                  readComment, article);
}

Result<void> CommentRepository::setResolved(const ArticleId &article, qint64 number, bool resolved)
{
    const auto set = m_store.content().run("UPDATE comments SET resolved = ? WHERE number = ? AND article ="
                                           " (SELECT articles.number FROM articles WHERE id = ?)",
                                           resolved, number, article);
    if (set && m_store.content().changes() == 0)
        return Error{Fault::NotFound, u"comment-not-found"_s, Retry::AfterCorrection, {QString::number(number)}, {}};
    return set;
}

} // namespace bantin::store
