// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RecordRepository.h"

#include "app/store/Connection.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

SignedRecord readRecord(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.blob(3), row.blob(4), row.time(5)};
}

} // namespace

RecordRepository::RecordRepository(Store &store)
    : m_store(store)
{
}

Result<qint64> RecordRepository::append(const SignedRecord &record)
{
    Connection &content = m_store.content();
    qint64 number = 0;
    const auto appended = atomically(content, [&]() -> Result<void> {
        const auto last = content.first("SELECT coalesce(max(number), 0) FROM records",
                                        [](const Statement &row) { return row.integer(0); });
        if (!last)
            return last.error();
        number = last->value_or(0) + 1;
        return content.run("INSERT INTO records (number, kind, subject, json, signature, at) VALUES (?, ?, ?, ?, ?, ?)",
                           number, record.kind, record.subject, record.json, record.signature, record.at);
    });
    if (!appended)
        return appended.error();
    return number;
}

Result<QList<SignedRecord>> RecordRepository::all() const
{
    return m_store.content().list("SELECT number, kind, subject, json, signature, at FROM records ORDER BY number",
                                  readRecord);
}

Result<QList<SignedRecord>> RecordRepository::about(const QString &kind, const QString &subject) const
{
    return m_store.content().list("SELECT number, kind, subject, json, signature, at FROM records"
                                  " WHERE kind = ? AND subject = ? ORDER BY number",
                                  readRecord, kind, subject);
}

Result<QStringList> RecordRepository::unanswered(const QString &kind, const QString &answer) const
{
    const auto subjects = m_store.content().list(
        "SELECT DISTINCT subject FROM records AS asking WHERE kind = ? AND NOT EXISTS"
        " (SELECT 1 FROM records WHERE kind = ? AND subject = CAST(asking.number AS TEXT)) ORDER BY subject",
        [](const Statement &row) { return row.text(0); }, kind, answer);
    return subjects ? Result<QStringList>(QStringList(*subjects)) : subjects.error();
}

Result<QList<SignedRecord>> RecordRepository::ofKind(const QString &kind) const
{
    return m_store.content().list("SELECT number, kind, subject, json, signature, at FROM records"
                                  " WHERE kind = ? ORDER BY number",
                                  readRecord, kind);
}

Result<std::optional<SignedRecord>> RecordRepository::latest(const QString &kind, const QString &subject) const
{
    return m_store.content().first("SELECT number, kind, subject, json, signature, at FROM records"
                                   " WHERE kind = ? AND subject = ? ORDER BY number DESC LIMIT 1",
                                   readRecord, kind, subject);
}

Result<SignedRecord> RecordRepository::find(qint64 number) const
{
    auto found = m_store.content().first(
        "SELECT number, kind, subject, json, signature, at FROM records WHERE number = ?", readRecord, number);
    if (!found)
        return found.error();
    if (!*found)
        return Error{Fault::NotFound, u"record-not-found"_s, Retry::AfterCorrection, {QString::number(number)}, {}};
    return **std::move(found);
}

} // namespace bantin::store
