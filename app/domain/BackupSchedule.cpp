// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/BackupSchedule.h"

#include <algorithm>

namespace bantin {

namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;
/// Clocks of one office differ by minutes.
constexpr qint64 clockTolerance = 60 * 60;

} // namespace

BackupSchedule::BackupSchedule(const BackupRule &rule, int unitDays)
    : m_intervalDays(rule.intervalDays > 0 ? rule.intervalDays : usualIntervalDays)
    , m_isRegulated(rule.intervalDays > 0)
    , m_isTested(rule.isTested)
{
    const int wanted = std::clamp(unitDays, 0, longestIntervalDays);
    if (wanted > 0 && (!m_isRegulated || wanted < m_intervalDays)) {
        m_intervalDays = wanted;
        m_isRegulated = false;
    }
}

BackupStanding BackupSchedule::standing(const QDateTime &lastBackup, const QDateTime &lastDrill, const QDateTime &since,
                                        const QDateTime &now) const
{
    BackupStanding standing;
    const qint64 interval = m_intervalDays * daySeconds;
    const QDateTime from = lastBackup.isValid() ? lastBackup : since;
    standing.dueAt = from.addSecs(interval);
    standing.isClockBehind = now.addSecs(clockTolerance) < from;
    standing.isDue = !lastBackup.isValid() || standing.isClockBehind || now >= from.addSecs(interval - interval / 4);
    standing.isOverdue = standing.isClockBehind || now > standing.dueAt;
    standing.daysOverdue = standing.isClockBehind ? 0 : std::max<qint64>(0, standing.dueAt.secsTo(now) / daySeconds);
    const bool isDrillOld =
        !lastDrill.isValid() || now.addSecs(clockTolerance) < lastDrill || lastDrill.addDays(drillIntervalDays) < now;
    standing.isDrillDue = m_isTested && lastBackup.isValid() && isDrillOld;
    return standing;
}

} // namespace bantin
