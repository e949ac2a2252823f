// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

#include <algorithm>

namespace bantin::sync {

/// Of rows with a nextAttemptAt, which is invalid when nothing makes them wait. Pure.
template<typename Row>
bool isDue(const Row &row, const QDateTime &now)
{
    return !row.nextAttemptAt.isValid() || row.nextAttemptAt <= now;
}

/// When the first of them comes due; one due since before counts by its time, one that never waited as now. Invalid of none.
template<typename Row>
QDateTime earliestAttempt(const QList<Row> &rows, const QDateTime &now)
{
    QDateTime earliest;
    for (const Row &row : rows) {
        const QDateTime due = row.nextAttemptAt.isValid() ? row.nextAttemptAt : now;
        earliest = earliest.isValid() ? std::min(earliest, due) : due;
    }
    return earliest;
}

} // namespace bantin::sync
