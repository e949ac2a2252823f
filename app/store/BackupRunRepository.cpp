// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/BackupRunRepository.h"

#include "app/store/Connection.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

BackupRun readRun(const Statement &row)
{
    return {row.integer(0), row.text(1),    row.integer(2), row.time(3),
            row.time(4),    row.integer(5), row.text(6),    row.time(7)};
}

} // namespace

BackupRunRepository::BackupRunRepository(Store &store)
    : m_store(store)
{
}

Result<qint64> BackupRunRepository::begin(const QString &target, const QDateTime &now)
{
    if (const auto inserted = m_store.content().run(
            "INSERT INTO backup_runs (target, sequence, started_at, size, outcome) VALUES (?, 0, ?, 0, 'running')",
            target, now);
        !inserted)
        return inserted.error();
    const auto number = m_store.content().first("SELECT max(number) FROM backup_runs",
                                                [](const Statement &row) { return row.integer(0); });
    return number ? Result<qint64>(number->value_or(0)) : number.error();
}

Result<void> BackupRunRepository::finish(const BackupRun &run)
{
    return m_store.content().run(
        "UPDATE backup_runs SET sequence = ?, finished_at = ?, size = ?, outcome = ? WHERE number = ?", run.sequence,
        run.finishedAt, run.size, run.outcome, run.number);
}

Result<void> BackupRunRepository::markDrilled(const QString &target, qint64 sequence, const QDateTime &now)
{
    return m_store.content().run(
        "UPDATE backup_runs SET drilled_at = ? WHERE number ="
        " (SELECT max(number) FROM backup_runs WHERE target = ? AND sequence = ? AND outcome = 'verified')",
        now, target, sequence);
}

Result<std::optional<BackupRun>> BackupRunRepository::newest(const char *sql) const
{
    return m_store.content().first(sql, readRun);
}

Result<std::optional<BackupRun>> BackupRunRepository::lastVerified() const
{
    return newest("SELECT number, target, sequence, started_at, finished_at, size, outcome, drilled_at"
                  " FROM backup_runs WHERE outcome = 'verified' ORDER BY number DESC LIMIT 1");
}

Result<std::optional<BackupRun>> BackupRunRepository::last() const
{
    return newest("SELECT number, target, sequence, started_at, finished_at, size, outcome, drilled_at"
                  " FROM backup_runs ORDER BY number DESC LIMIT 1");
}

Result<std::optional<BackupRun>> BackupRunRepository::lastDrilled() const
{
    return newest("SELECT number, target, sequence, started_at, finished_at, size, outcome, drilled_at"
                  " FROM backup_runs WHERE drilled_at IS NOT NULL ORDER BY number DESC LIMIT 1");
}

Result<bool> BackupRunRepository::wasUsed(const QString &target, qint64 since) const
{
    const auto found = m_store.content().first(
        "SELECT 1 FROM backup_runs WHERE target = ? AND outcome = 'verified' AND number > ? LIMIT 1",
        [](const Statement &row) { return row.integer(0); }, target, since);
    return found ? Result<bool>(found->has_value()) : found.error();
}

} // namespace bantin::store
