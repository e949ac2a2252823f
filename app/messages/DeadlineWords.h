// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendar/WorkingCalendar.h"
#include "app/domain/deadline/Deadline.h"
#include "app/domain/deadline/DueStanding.h"

#include <QStringList>

namespace bantin::messages {

// Deadlines and days of the calendar in the words of the installed translators (context "Deadline"); `language` ("vi", "en") is
// that of the names in the calendar's data, and of weekdays.

/// Why it is due when it is, a sentence a line: where counting began, what was left out and why, what moved the end, when it
/// is due and whether that may change. `calendar` is the one it was counted with.
QStringList explain(const Deadline &deadline, const WorkingCalendar &calendar, const QString &language);

/// "due today", "due in 3 working days", "late by 2 working days"
QString standingInWords(const DueStanding &standing);

/// "off in exchange"
QString dayKindInWords(CalendarDayKind kind);

/// "Friday 02/01/2026 – off in exchange: … (source)" with what is provisional said so.
QString dayInWords(const CalendarDay &day, const QString &language);

/// Whether the year was announced, set by the unit or only computed, in one sentence.
QString basisInWords(int year, WorkingCalendar::Basis basis);

} // namespace bantin::messages
