// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/DutyPeriod.h"

#include <QRegularExpression>

namespace bantin {

using namespace Qt::StringLiterals;
using Period = RecurringDuty::Period;

namespace {

constexpr int december = 12;
constexpr int halfYear = 6;

DutyPeriod months(QDate day, Period length, int count)
{
    const int month = day.month() - (day.month() - 1) % count;
    const QDate first(day.year(), month, 1);
    return {length, first, first.addMonths(count).addDays(-1)};
}

QString weekText(QDate monday)
{
    int year = 0;
    const int week = monday.weekNumber(&year);
    return u"%1-W%2"_s.arg(year, 4, 10, QLatin1Char('0')).arg(week, 2, 10, QLatin1Char('0'));
}

DutyPeriod week(QDate day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {Period::Week, monday, monday.addDays(6)};
}

std::optional<Period> lengthOf(const QString &text)
{
    static const QList<std::pair<QRegularExpression, Period>> forms{
        {QRegularExpression(u"^[0-9]{4}\\z"_s), Period::Year},
        {QRegularExpression(u"^[0-9]{4}-H[12]\\z"_s), Period::HalfYear},
        {QRegularExpression(u"^[0-9]{4}-[0-9]{2}\\z"_s), Period::Month},
        {QRegularExpression(u"^[0-9]{4}-W[0-9]{2}\\z"_s), Period::Week},
        {QRegularExpression(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s), Period::Day}};
    for (const auto &[form, length] : forms) {
        if (form.match(text).hasMatch())
            return length;
    }
    return std::nullopt;
}

QDate firstDay(const QString &text, Period length)
{
    const int year = text.first(4).toInt();
    switch (length) {
    case Period::Day:
        return QDate::fromString(text, Qt::ISODate);
    case Period::Week:
        // 4 January lies in the first week.
        return QDate(year, 1, 4).addDays(7 * (text.last(2).toInt() - 1));
    case Period::Month:
        return {year, text.last(2).toInt(), 1};
    case Period::HalfYear:
        return {year, text.endsWith(u'1') ? 1 : halfYear + 1, 1};
    case Period::Year:
        break;
    }
    return {year, 1, 1};
}

} // namespace

DutyPeriod DutyPeriod::containing(QDate day, Period length)
{
    switch (length) {
    case Period::Day:
        return {length, day, day};
    case Period::Week:
        return week(day);
    case Period::Month:
        return months(day, length, 1);
    case Period::HalfYear:
        return months(day, length, halfYear);
    case Period::Year:
        break;
    }
    return months(day, length, december);
}

QString DutyPeriod::toString() const
{
    switch (length) {
    case Period::Day:
        return first.toString(Qt::ISODate);
    case Period::Week:
        return weekText(first);
    case Period::Month:
        return first.toString(u"yyyy-MM"_s);
    case Period::HalfYear:
        return first.toString(u"yyyy"_s) + (first.month() <= halfYear ? u"-H1"_s : u"-H2"_s);
    case Period::Year:
        break;
    }
    return first.toString(u"yyyy"_s);
}

std::optional<DutyPeriod> DutyPeriod::fromString(const QString &text)
{
    const auto length = lengthOf(text);
    const QDate day = length ? firstDay(text, *length) : QDate();
    if (!day.isValid() || day.year() < 1)
        return std::nullopt;
    const DutyPeriod period = containing(day, *length);
    return period.toString() == text ? std::optional(period) : std::nullopt;
}

} // namespace bantin
