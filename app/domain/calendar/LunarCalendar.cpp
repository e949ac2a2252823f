// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/LunarCalendar.h"

#include "app/domain/calendar/MoonAndSun.h"

#include <vector>

namespace bantin {

namespace {

/// A lunar month: its number and where it begins. The moon that begins it is counted from that of January 2000.
struct Month {
    int number = 0;
    bool isLeap = false;
    int moon = 0;
};

/// The sun stands in one of twelve parts of 30° when a day begins; a month without a change of part is a leap month.
int partOfSun(int moon)
{
    return int(sunLongitude(newMoonDay(moon)) / 30);
}

/// The moon of the eleventh month, the one with the winter solstice (270°), of the solar year.
int eleventhMoon(int year)
{
    const qint64 lastDay = QDate(year, 12, 31).toJulianDay();
    int moon = moonNear(lastDay) + 1;
    while (newMoonDay(moon) > lastDay || partOfSun(moon) >= 9)
        --moon;
    return moon;
}

/// The months from the eleventh of `year` to the tenth of the next. Thirteen moons between two eleventh months make a leap
/// month of the first one in which the sun does not change its part.
std::vector<Month> monthsFromEleventh(int year)
{
    const int first = eleventhMoon(year);
    const int end = eleventhMoon(year + 1);
    bool isLeapDue = end - first == 13;
    std::vector<Month> months{{11, false, first}};
    for (int moon = first + 1; moon < end; ++moon) {
        const bool isLeap = isLeapDue && partOfSun(moon) == partOfSun(moon + 1);
        isLeapDue = isLeapDue && !isLeap;
        const int before = months.back().number;
        months.push_back({isLeap ? before : before % 12 + 1, isLeap, moon});
    }
    return months;
}

/// The months of a lunar year in their order, and the first of the next year.
std::vector<Month> monthsOf(int year)
{
    std::vector<Month> months;
    for (const int solar : {year - 1, year}) {
        for (const Month &month : monthsFromEleventh(solar)) {
            const bool isBeginning = month.number == 1 && !month.isLeap;
            if (!months.empty() || isBeginning)
                months.push_back(month);
            if (months.size() > 1 && isBeginning)
                return months;
        }
    }
    return months;
}

bool isKnown(int year)
{
    return year >= LunarCalendar::firstYear && year <= LunarCalendar::lastYear;
}

} // namespace

QDate LunarCalendar::newYear(int year)
{
    return toSolar({year, 1, false, 1});
}

QDate LunarCalendar::toSolar(const LunarDate &date)
{
    if (!isKnown(date.year) || date.day < 1)
        return {};
    const std::vector<Month> months = monthsOf(date.year);
    for (std::size_t i = 0; i + 1 < months.size(); ++i) {
        if (months[i].number != date.month || months[i].isLeap != date.isLeapMonth)
            continue;
        const qint64 day = newMoonDay(months[i].moon) + date.day - 1;
        return day < newMoonDay(months[i + 1].moon) ? QDate::fromJulianDay(day) : QDate();
    }
    return {};
}

LunarDate LunarCalendar::fromSolar(QDate date)
{
    if (!date.isValid())
        return {};
    const int year = isKnown(date.year()) && date >= newYear(date.year()) ? date.year() : date.year() - 1;
    if (!isKnown(year))
        return {};
    const std::vector<Month> months = monthsOf(year);
    for (std::size_t i = 0; i + 1 < months.size(); ++i) {
        const qint64 first = newMoonDay(months[i].moon);
        if (date.toJulianDay() < newMoonDay(months[i + 1].moon))
            return {year, months[i].number, months[i].isLeap, int(date.toJulianDay() - first) + 1};
    }
    return {};
}

} // namespace bantin
