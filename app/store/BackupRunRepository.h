// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace bantin::store {

class Store;

/// One go at a backup. A row without an end is a run that was cut off.
struct BackupRun {
    qint64 number = 0;
    QString target; ///< folder, as it was called on this computer
    qint64 sequence = 0;
    QDateTime startedAt;
    QDateTime finishedAt; ///< invalid when it was cut off
    qint64 size = 0;      ///< of everything a restore reads, bytes
    QString outcome;      ///< "verified", "running" or the reason of the failure
    QDateTime drilledAt;  ///< when it was restored on trial and found whole
};

/// What happened to the workspace's backups, in the order it happened, which a wrong clock does not change.
class BackupRunRepository
{
public:
    explicit BackupRunRepository(Store &store);

    /// Answers the number of the new row.
    Result<qint64> begin(const QString &target, const QDateTime &now);
    Result<void> finish(const BackupRun &run);
    /// The newest verified run with that sequence and target was drilled.
    Result<void> markDrilled(const QString &target, qint64 sequence, const QDateTime &now);

    Result<std::optional<BackupRun>> lastVerified() const;
    Result<std::optional<BackupRun>> last() const;
    Result<std::optional<BackupRun>> lastDrilled() const;
    /// Whether a run after number `since` put a verified backup there.
    Result<bool> wasUsed(const QString &target, qint64 since) const;

private:
    Result<std::optional<BackupRun>> newest(const char *sql) const;

    Store &m_store;
};

} // namespace bantin::store
