// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DayField.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// Before everything there is; a field that stands there is empty.
const QDate noDay(2000, 1, 1);

} // namespace

DayField::DayField(const QString &none, QWidget *parent)
    : QDateEdit(noDay, parent)
{
    setCalendarPopup(true);
    setKeyboardTracking(false);
    setDisplayFormat(u"dd/MM/yyyy"_s);
    setMinimumDate(noDay);
    setSpecialValueText(none);
}

QDate DayField::day() const
{
    return date() > noDay ? date() : QDate();
}

void DayField::setDay(const QDate &day)
{
    setDate(day.isValid() ? day : noDay);
}

QDateTime DayField::startUtc(int later) const
{
    return day().isValid() ? day().addDays(later).startOfDay().toUTC() : QDateTime();
}

} // namespace bantin::ui
