// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QSet>

namespace bantin::store {

/// Which backups are kept as newer ones are added: how many days, weeks and months, each with its newest backup.
struct BackupRotation {
    int days = 7;
    int weeks = 4;
    int months = 12;

    struct Made {
        qint64 sequence = 0;
        QDateTime at; ///< UTC
    };

    /// Sequences. Days, weeks and months that have a backup are counted, newest sequence first, so a clock that was wrong
    /// for a while removes nothing before its time. The newest two are always among them.
    QSet<qint64> keeps(QList<Made> backups) const;
};

} // namespace bantin::store
