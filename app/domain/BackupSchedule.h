// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bantin {

/// What a regulation profile asks of backups.
struct BackupRule {
    QString ruleId;        ///< "V-07"
    int intervalDays = 0;  ///< at most so many days apart; 0: its text gives no number
    bool isTested = false; ///< backups must be tested, not only made
    QString cite;          ///< "Điều 8.1"
};

/// Where a workspace stands with its backups at one moment.
struct BackupStanding {
    QDateTime dueAt;    ///< the next one at the latest, UTC
    bool isDue = false; ///< may be made now without anybody asking: the last quarter of the interval has begun
    bool isOverdue = false;
    qint64 daysOverdue = 0; ///< whole days past dueAt
    /// This moment is before the last backup: the clock is wrong now or was then, so nothing can be said of days; a backup
    /// is due and overdue all the same.
    bool isClockBehind = false;
    bool isDrillDue = false;

    friend bool operator==(const BackupStanding &, const BackupStanding &) = default;
};

/// When backups and drills are due. Thread-safe, no I/O.
class BackupSchedule
{
public:
    static constexpr int usualIntervalDays = 7; ///< where neither regulation nor unit says a number
    static constexpr int longestIntervalDays = 92;
    static constexpr int drillIntervalDays = 30; ///< our own number: the one text that asks for tests gives none

    /// `unitDays` is the unit's own setting, 0 for none. It may be stricter than the regulation, never laxer.
    BackupSchedule(const BackupRule &rule, int unitDays);

    int intervalDays() const { return m_intervalDays; }
    /// Whether the number is the regulation's, so that its cite may be put beside it.
    bool isRegulated() const { return m_isRegulated; }

    /// `lastBackup` is the newest that was verified, `lastDrill` the newest that succeeded, each invalid for never; `since` is
    /// when the workspace began.
    BackupStanding standing(const QDateTime &lastBackup, const QDateTime &lastDrill, const QDateTime &since,
                            const QDateTime &now) const;

private:
    int m_intervalDays;
    bool m_isRegulated;
    bool m_isTested;
};

} // namespace bantin
