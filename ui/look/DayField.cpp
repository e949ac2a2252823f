// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DayField.h"

#include <QKeyEvent>

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

void DayField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        setDay({});
        return;
    }
    const bool steps = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    const bool types = !event->text().isEmpty() && event->text().front().isDigit();
    if (!day().isValid() && (steps || types) && !event->modifiers().testFlag(Qt::AltModifier)) {
        setDay(QDate::currentDate());
        setSelectedSection(DaySection);
        if (steps)
            return;
    }
    QDateEdit::keyPressEvent(event);
}

bool DayField::focusNextPrevChild(bool next)
{
    // QDateEdit would keep Tab for its own parts, and never let it go while no day is chosen.
    return QAbstractSpinBox::focusNextPrevChild(next);
}

QDateTime DayField::startUtc(int later) const
{
    return day().isValid() ? day().addDays(later).startOfDay().toUTC() : QDateTime();
}

} // namespace bantin::ui
