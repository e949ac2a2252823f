// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendar/LunarDate.h"

#include <QDate>

namespace bantin {

/// The Vietnamese lunar calendar, computed from the moon and the sun on the meridian of UTC+7, which it follows since 1 January
/// 1968. Earlier days are computed the same way and so may differ from the calendar of their time. Pure, thread-safe.
class LunarCalendar
{
public:
    static constexpr int firstYear = 1800;
    static constexpr int lastYear = 2199;

    /// The first day of the lunar year (mùng một Tết) that begins in solar year `year`; invalid outside the years above.
    static QDate newYear(int year);
    /// Invalid outside those years, or when the year has no such day (no such leap month, no 30th).
    static QDate toSolar(const LunarDate &date);
    /// Year 0 outside them.
    static LunarDate fromSolar(QDate date);
};

} // namespace bantin
