// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

constexpr const char *calendarKept =
    QT_TRANSLATE_NOOP("Messages", "The calendar in use is unchanged, and so is every deadline.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"calendar-not-json",
     QT_TRANSLATE_NOOP("Messages", "The calendar file cannot be read: what stands in line %1 is not JSON."),
     calendarKept,
     QT_TRANSLATE_NOOP("Messages", "Mend that line, then take the file in again.")},
    {"calendar-too-large",
     QT_TRANSLATE_NOOP("Messages", "The calendar file is larger than %1 KB, so it cannot be a calendar."),
     calendarKept,
     QT_TRANSLATE_NOOP("Messages", "Choose the file with the holidays.")},
    {"calendar-invalid",
     QT_TRANSLATE_NOOP("Messages", "The calendar file says something at “%1” that a calendar cannot say."),
     calendarKept,
     QT_TRANSLATE_NOOP("Messages", "Correct that place: dates are written as 2027-02-06, and every day needs its source.")},
    {"calendar-day-twice",
     QT_TRANSLATE_NOOP("Messages", "The calendar file names %1 twice."),
     calendarKept,
     QT_TRANSLATE_NOOP("Messages", "Leave one of the two out, then take the file in again.")},
    {"calendar-day-of-other-year",
     QT_TRANSLATE_NOOP("Messages", "The calendar file has %1 among the days of %2."),
     calendarKept,
     QT_TRANSLATE_NOOP("Messages", "Correct the date or put the day under its own year.")},
    {"calendar-year-twice",
     QT_TRANSLATE_NOOP("Messages", "The calendar has the year %1 twice."),
     calendarKept,
     QT_TRANSLATE_NOOP("Messages", "Put all days of that year in one place, then take the file in again.")},
    {"deadline-out-of-range",
     QT_TRANSLATE_NOOP("Messages", "No deadline can be counted from %1 over %2: that leaves the years of the calendar."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at the date again: the calendar has the years from 2021 to 2199.")},
    {"period-invalid",
     QT_TRANSLATE_NOOP("Messages", "“%1” is not a period."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Write a number and one of: working-days, days, hours, months; for example “3 working-days”.")},
};
// clang-format on

} // namespace

std::span<const Message> calendarMessages()
{
    return table;
}

} // namespace bantin::messages
