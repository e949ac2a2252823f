// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/LetterRepository.h"

#include "app/store/Connection.h"
#include "app/store/Store.h"

namespace bantin::store {

namespace {

DeclineLetter readLetter(const Statement &row)
{
    return {int(row.integer(0)), row.text(1), row.text(2), row.time(3), QDate::fromString(row.text(4), Qt::ISODate),
            row.text(5),         row.text(6)};
}

} // namespace

LetterRepository::LetterRepository(Store &store)
    : m_store(store)
{
}

Result<void> LetterRepository::put(const ArticleId &article, const DeclineLetter &letter)
{
    return m_store.content().run(
        "INSERT INTO letters (article, decision, body, written_by, written_at, sent_on, sent_to, sent_by)"
        " VALUES ((SELECT number FROM articles WHERE id = ?), ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article, decision) DO"
        " UPDATE SET body = excluded.body, written_by = excluded.written_by, written_at = excluded.written_at, sent_on "
        "="
        " excluded.sent_on, sent_to = excluded.sent_to, sent_by = excluded.sent_by",
        article, letter.decision, letter.body, letter.writtenBy, letter.writtenAt, letter.sentOn.toString(Qt::ISODate),
        letter.sentTo, letter.sentBy);
}

Result<std::optional<DeclineLetter>> LetterRepository::find(const ArticleId &article, int decision) const
{
    return m_store.content().first(
        "SELECT decision, body, written_by, written_at, sent_on, sent_to, sent_by FROM letters"
        " WHERE article = (SELECT number FROM articles WHERE id = ?) AND decision = ?",
        readLetter, article, decision);
}

Result<QList<LetterRepository::Sent>> LetterRepository::sent() const
{
    return m_store.content().list(
        "SELECT decision, body, written_by, written_at, sent_on, sent_to, sent_by, coalesce(articles.id, '') FROM"
        " letters LEFT JOIN articles ON articles.number = article WHERE sent_on <> '' ORDER BY letters.number",
        [](const Statement &row) { return Sent{row.id<ArticleId>(7), readLetter(row)}; });
}

} // namespace bantin::store
