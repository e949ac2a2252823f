// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/BackupRotation.h"

#include <algorithm>
#include <functional>

namespace bantin::store {

namespace {

qint64 dayOf(const QDate &date)
{
    return date.toJulianDay();
}

qint64 weekOf(const QDate &date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return qint64(year) * 100 + week;
}

qint64 monthOf(const QDate &date)
{
    return qint64(date.year()) * 100 + date.month();
}

} // namespace

QSet<qint64> BackupRotation::keeps(QList<Made> backups) const
{
    std::ranges::sort(backups, std::greater(), &Made::sequence);
    QSet<qint64> kept;
    for (const Made &made : std::as_const(backups).first(std::min<qsizetype>(2, backups.size())))
        kept.insert(made.sequence);
    const auto keepNewestOf = [&](int count, qint64 (*period)(const QDate &)) {
        QSet<qint64> seen;
        for (const Made &made : std::as_const(backups)) {
            const qint64 number = period(made.at.toUTC().date());
            if (seen.contains(number) || seen.size() >= count)
                continue;
            seen.insert(number);
            kept.insert(made.sequence);
        }
    };
    keepNewestOf(days, dayOf);
    keepNewestOf(weeks, weekOf);
    keepNewestOf(months, monthOf);
    return kept;
}

} // namespace bantin::store
