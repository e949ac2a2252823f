// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DayLine.h"

#include "ui/look/LineIcon.h"

#include <QAction>
#include <QCalendarWidget>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QScreen>
#include <QShortcut>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

const auto shownFormat = u"dd/MM/yyyy"_s;

bool looksWhole(const QString &text)
{
    static const QRegularExpression form(u"^(?:\\d{1,2}[/.\\-]\\d{1,2}[/.\\-]\\d{4}|\\d{4}-\\d{2}-\\d{2})$"_s);
    return form.match(text).hasMatch();
}

QDate dayIn(const QString &text)
{
    if (!looksWhole(text))
        return {};
    constexpr qsizetype afterTheYear = 4;
    if (text.at(afterTheYear) == u'-')
        return QDate::fromString(text, Qt::ISODate);
    QString plain = text;
    plain.replace(u'.', u'/').replace(u'-', u'/');
    return QDate::fromString(plain, u"d/M/yyyy"_s);
}

} // namespace

DayLine::DayLine(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("dd/mm/yyyy"));
    auto *pick = addAction(lineIcon("calendar"_L1), QLineEdit::TrailingPosition);
    pick->setToolTip(tr("Choose the day (Alt+Down)"));
    connect(pick, &QAction::triggered, this, &DayLine::openCalendar);
    connect(this, &QLineEdit::textEdited, this, &DayLine::edited);
    connect(this, &QLineEdit::editingFinished, this, &DayLine::tidy);
}

DayLine::State DayLine::state() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return State::Empty;
    if (day().isValid())
        return State::Whole;
    static const QRegularExpression part(u"^[\\d/.\\-]{1,9}$"_s);
    return !looksWhole(typed) && part.match(typed).hasMatch() ? State::Unfinished : State::Impossible;
}

QDate DayLine::day() const
{
    return dayIn(text().trimmed());
}

QString DayLine::iso() const
{
    return day().toString(Qt::ISODate);
}

void DayLine::setIso(const QString &iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    setText(day.isValid() ? day.toString(shownFormat) : iso);
}

void DayLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        openCalendar();
    else
        QLineEdit::keyPressEvent(event);
}

void DayLine::openCalendar()
{
    if (isReadOnly() || !isEnabled())
        return;
    auto *calendar = new QCalendarWidget(this);
    calendar->setObjectName(objectName() + u".calendar"_s);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setLocale(QLocale());
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    calendar->setSelectedDate(day().isValid() ? day() : QDate::currentDate());
    connect(new QShortcut(Qt::Key_Escape, calendar), &QShortcut::activated, calendar, &QWidget::close);
    for (const auto chosen : {&QCalendarWidget::clicked, &QCalendarWidget::activated})
        connect(calendar, chosen, this, [this, calendar](const QDate &day) {
            take(day);
            calendar->close();
        });
    calendar->adjustSize();
    // Kept on the screen: the form stands at its right edge.
    const QRect room = screen()->availableGeometry();
    QPoint corner = mapToGlobal(QPoint(0, height()));
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - calendar->width())));
    if (corner.y() + calendar->height() > room.bottom())
        corner.setY(mapToGlobal(QPoint(0, 0)).y() - calendar->height());
    calendar->move(corner);
    calendar->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

void DayLine::take(const QDate &day)
{
    setText(day.toString(shownFormat));
    Q_EMIT edited();
}

void DayLine::tidy()
{
    if (state() == State::Whole && text() != day().toString(shownFormat))
        setText(day().toString(shownFormat));
}

} // namespace bantin::ui
