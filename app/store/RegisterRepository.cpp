// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RegisterRepository.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

struct RawRow {
    QByteArray json;
    QByteArray signature;
};

RawRow readRaw(const Statement &row)
{
    return {row.blob(0), row.blob(1)};
}

Result<QList<RegisterRow>> parsed(const Result<QList<RawRow>> &raw)
{
    if (!raw)
        return raw.error();
    QList<RegisterRow> rows;
    for (const RawRow &row : *raw) {
        Result<RegisterEntry> entry = registerEntryFromJson(row.json);
        if (!entry)
            return damagedRow(u"register entry"_s);
        rows.append({*std::move(entry), row.json, row.signature});
    }
    return rows;
}

Error conflict(const RegisterEntry &entry)
{
    return {Fault::Conflict, u"register-conflict"_s, Retry::Later, {QString::number(entry.number)}, {}};
}

} // namespace

RegisterRepository::RegisterRepository(Store &store)
    : m_store(store)
{
}

Result<qint64> RegisterRepository::nextNumber() const
{
    const auto last = m_store.content().first("SELECT coalesce(max(number), 0) FROM register_entries",
                                              [](const Statement &row) { return row.integer(0); });
    return last ? Result<qint64>(last->value_or(0) + 1) : last.error();
}

Result<void> RegisterRepository::append(const RegisterRow &row)
{
    const RegisterEntry &entry = row.entry;
    if (toJson(entry) != row.json)
        return Error{Fault::Internal, u"register-entry-invalid"_s, Retry::Never, {}, u"entry and kept bytes differ"_s};
    Connection &content = m_store.content();
    return atomically(content, [&]() -> Result<void> {
        const auto next = nextNumber();
        if (!next)
            return next.error();
        if (*next != entry.number)
            return conflict(entry);
        if (entry.entry != entry.number) {
            const auto begun = content.first(
                "SELECT 1 FROM register_entries WHERE number = ? AND entry = number AND"
                " register = ?",
                [](const Statement &) { return true; }, entry.entry, entry.form);
            if (!begun)
                return begun.error();
            if (!*begun)
                return conflict(entry);
        }
        return content.run("INSERT INTO register_entries (number, register, entry, state, json, signature, writer, at)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                           entry.number, entry.form, entry.entry, registerStateName(entry.state), row.json,
                           row.signature, entry.writer, entry.at);
    });
}

Result<QList<RegisterRow>> RegisterRepository::current(const QString &form) const
{
    return parsed(m_store.content().list(
        "SELECT json, signature FROM register_entries WHERE number IN (SELECT max(number) FROM register_entries"
        " WHERE register = ? GROUP BY entry) ORDER BY entry DESC",
        readRaw, form));
}

Result<QList<RegisterRow>> RegisterRepository::history(const QString &form, qint64 entry) const
{
    auto rows = parsed(m_store.content().list(
        "SELECT json, signature FROM register_entries WHERE register = ? AND entry = ? ORDER BY number", readRaw, form,
        entry));
    if (rows && rows->isEmpty())
        return notFound(u"register-entry-not-found"_s, QString::number(entry));
    return rows;
}

Result<QList<RegisterRow>> RegisterRepository::rows() const
{
    return m_store.content().list("SELECT json, signature, number, entry, register, state, writer, at"
                                  " FROM register_entries ORDER BY number",
                                  [](const Statement &row) {
                                      RegisterRow kept{{}, row.blob(0), row.blob(1)};
                                      kept.entry.number = row.integer(2);
                                      kept.entry.entry = row.integer(3);
                                      kept.entry.form = row.text(4);
                                      kept.entry.state =
                                          registerStateFromName(row.text(5)).value_or(RegisterEntry::State::Open);
                                      kept.entry.writer = row.id<AccountId>(6);
                                      kept.entry.at = row.time(7);
                                      return kept;
                                  });
}

Result<QMap<QString, int>> RegisterRepository::openCounts() const
{
    QMap<QString, int> counts;
    const auto rows = m_store.content().list(
        "SELECT register, count(*) FROM register_entries WHERE state = 'open' AND number IN (SELECT max(number) FROM"
        " register_entries GROUP BY register, entry) GROUP BY register",
        [&counts](const Statement &row) {
            counts.insert(row.text(0), int(row.integer(1)));
            return 0;
        });
    return rows ? Result<QMap<QString, int>>(counts) : rows.error();
}

} // namespace bantin::store
