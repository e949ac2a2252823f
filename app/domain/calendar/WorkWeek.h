// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace bantin {

/// Which weekdays an office works. Sunday is always off.
enum class Saturday { Off, Worked };

inline bool isWeeklyRest(QDate date, Saturday saturday)
{
    return date.dayOfWeek() == Qt::Sunday || (date.dayOfWeek() == Qt::Saturday && saturday == Saturday::Off);
}

} // namespace bantin
