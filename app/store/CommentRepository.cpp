// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/CommentRepository.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns =
    "number, author, written_at, text, quote, resolved, coalesce(answers, 0), account, field, block,"
    " position, prefix, suffix, replacement, outcome, closed_by, closed_at";

QString outcomeName(Comment::Outcome outcome)
{
    switch (outcome) {
    case Comment::Outcome::Accepted:
        return u"accepted"_s;
    case Comment::Outcome::Rejected:
        return u"rejected"_s;
    case Comment::Outcome::Open:
        break;
    }
    return {};
}

Comment::Outcome outcomeOf(const QString &name)
{
    if (name.isEmpty())
        return Comment::Outcome::Open;
    return name == "accepted"_L1 ? Comment::Outcome::Accepted : Comment::Outcome::Rejected;
}

Comment readComment(const Statement &row)
{
    Comment comment{row.integer(0), row.text(1),         row.time(2),   row.text(3),
                    row.text(4),    row.integer(5) != 0, row.integer(6)};
    comment.account = row.id<AccountId>(7);
    comment.place = {row.text(8), row.text(9), row.integer(10), row.text(11), row.text(12)};
    if (!row.isNull(13))
        comment.replacement = row.text(13);
    comment.outcome = outcomeOf(row.text(14));
    comment.closedBy = row.text(15);
    comment.closedAt = row.time(16);
    return comment;
}

} // namespace

CommentRepository::CommentRepository(Store &store)
    : m_store(store)
{
}

Result<qint64> CommentRepository::append(const ArticleId &article, const Comment &comment)
{
    const auto number = m_store.content().first(
        "INSERT INTO comments (article, author, written_at, text, quote, resolved, answers, account, field, block, "
        "position,"
        " prefix, suffix, replacement) VALUES ((SELECT number FROM articles WHERE id = ?), ?, ?, ?, ?, ?, nullif(?, "
        "0), ?,"
        " ?, ?, ?, ?, ?, iif(?, ?, NULL)) RETURNING number",
        [](const Statement &row) { return row.integer(0); }, article, comment.author, comment.writtenAt, comment.text,
        comment.quote, comment.resolved, comment.answers,
        comment.account.isValid() ? comment.account.toString() : QString(), comment.place.field, comment.place.block,
        qint64(comment.place.position), comment.place.prefix, comment.place.suffix, comment.replacement.has_value(),
        comment.replacement.value_or(QString()));
    if (!number)
        return number.error();
    return number->value_or(0);
}

Result<QList<Comment>> CommentRepository::ofArticle(const ArticleId &article) const
{
    static const QByteArray statement =
        QByteArray("SELECT ") + columns
        + " FROM comments WHERE article = (SELECT articles.number FROM articles WHERE id = ?) ORDER BY number";
    return m_store.content().list(statement.constData(), readComment, article);
}

Result<Comment> CommentRepository::find(const ArticleId &article, qint64 number) const
{
    static const QByteArray statement =
        QByteArray("SELECT ") + columns
        + " FROM comments WHERE number = ? AND article = (SELECT articles.number FROM articles WHERE id = ?)";
    auto found = m_store.content().first(statement.constData(), readComment, number, article);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"comment-not-found"_s, QString::number(number));
    return **std::move(found);
}

Result<void> CommentRepository::setResolved(const ArticleId &article, qint64 number, bool resolved, const QString &by,
                                            const QDateTime &at)
{
    const auto set =
        m_store.content().run("UPDATE comments SET resolved = ?, closed_by = ?, closed_at = ? WHERE number = ?"
                              " AND article = (SELECT articles.number FROM articles WHERE id = ?)",
                              resolved, by, at, number, article);
    return set ? expectFound(number) : set;
}

Result<void> CommentRepository::setOutcome(const ArticleId &article, qint64 number, Comment::Outcome outcome,
                                           const QString &by, const QDateTime &at)
{
    const auto set = m_store.content().run("UPDATE comments SET outcome = ?, resolved = 1, closed_by = ?, closed_at = ?"
                                           " WHERE number = ? AND article = (SELECT articles.number FROM articles WHERE"
                                           " id = ?)",
                                           outcomeName(outcome), by, at, number, article);
    return set ? expectFound(number) : set;
}

Result<void> CommentRepository::setPlace(const ArticleId &article, qint64 number, const CommentPlace &place)
{
    const auto set = m_store.content().run(
        "UPDATE comments SET field = ?, block = ?, position = ?, prefix = ?, suffix = ?"
        " WHERE number = ? AND article = (SELECT articles.number FROM articles WHERE"
        " id = ?)",
        place.field, place.block, qint64(place.position), place.prefix, place.suffix, number, article);
    return set ? expectFound(number) : set;
}

Result<void> CommentRepository::expectFound(qint64 number) const
{
    if (m_store.content().changes() == 0)
        return notFound(u"comment-not-found"_s, QString::number(number));
    return {};
}

} // namespace bantin::store
