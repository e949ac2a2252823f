// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/LocalText.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bantin {

class JsonReader;

enum class CalendarDayKind {
    Holiday, ///< "holiday" (nghỉ lễ, tết)
    MadeUp,  ///< "made-up" (nghỉ bù): off for a holiday on a weekly rest day (Bộ luật Lao động 2019, Điều 111.3)
    Swapped, ///< "swapped" (hoán đổi): off, worked on another day instead
    Worked, ///< "worked" (làm bù): a weekly rest day worked for a swapped one; in a unit's data any day that is worked after all
};

/// One day that is not what its weekday says.
struct CalendarDay {
    QDate date;
    CalendarDayKind kind = CalendarDayKind::Holiday;
    LocalText name;
    QString cite;               ///< law or notice; never empty
    QDate inPlaceOf;            ///< the holiday made up for, or the other day of a swap; invalid for none or not known
    bool isProvisional = false; ///< computed or inferred, not announced

    bool isOff() const { return kind != CalendarDayKind::Worked; }
};

/// Reads "date", "kind", "name", "cite" and, if there, "in-place-of" and "provisional". Problems are the reader's.
CalendarDay readCalendarDay(JsonReader &reader);

QString calendarDayKindName(CalendarDayKind kind);
std::optional<CalendarDayKind> calendarDayKindFromName(QStringView name);

} // namespace bantin
