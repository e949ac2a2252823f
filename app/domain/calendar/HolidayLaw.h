// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/calendar/CalendarDay.h"
#include "app/domain/calendar/WorkWeek.h"

#include <QList>

namespace bantin {

/// One holiday as the law names it (Bộ luật Lao động 2019, Điều 112.1).
struct HolidayRule {
    enum class Reckoning { Solar, Lunar };

    LocalText name;
    QString cite;
    Reckoning reckoning = Reckoning::Solar;
    int month = 1; ///< of that calendar
    int day = 1;
    int shift = 0;              ///< days from there to the first day off; negative for before
    int days = 1;               ///< how many are off
    bool isMadeUp = true;       ///< one on a weekly rest day is made up for (Điều 111.3)
    bool isProvisional = false; ///< which days these are is decided year by year (Điều 112.3), or the date is computed
    QDate validFrom;            ///< first day of force
};

/// The holidays of the law, from which a year is computed as long as nothing was announced for it. Immutable after parsing.
struct HolidayLaw {
    QList<HolidayRule> holidays;
    LocalText madeUpName;
    QString madeUpCite;

    /// The days off of a year by date, each once, for an office with that week. Provisional days stay so in what follows
    /// from them.
    QList<CalendarDay> daysOf(int year, Saturday saturday) const;
};

/// A file "bantin-holiday-law/1". "calendar-too-large", "calendar-not-json", "calendar-invalid" (place).
Result<HolidayLaw> parseHolidayLaw(QByteArrayView json);

} // namespace bantin
