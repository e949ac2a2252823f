// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CalendarDayDialog.h"

#include "app/domain/calendar/CalendarYear.h"
#include "ui/look/DayLine.h"
#include "ui/look/Widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

CalendarDayDialog::CalendarDayDialog(QWidget *parent)
    : QDialog(parent)
    , m_date(new DayLine(this))
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_cite(new QLineEdit(this))
    , m_inPlaceOf(new DayLine(this))
    , m_provisional(new QCheckBox(tr("Not announced yet (provisional)"), this))
    , m_add(makeButton(u"calendarDay.add"_s, tr("Add the day"), ButtonLook::Primary, this))
{
    setObjectName("calendarDay"_L1);
    setWindowTitle(tr("A day of the unit"));
    setMinimumWidth(440);
    m_kind->addItem(tr("Holiday"), int(CalendarDayKind::Holiday));
    m_kind->addItem(tr("Off, made up for a holiday on a weekly rest day"), int(CalendarDayKind::MadeUp));
    m_kind->addItem(tr("Off, worked on another day instead"), int(CalendarDayKind::Swapped));
    m_kind->addItem(tr("Worked on a day of rest"), int(CalendarDayKind::Worked));
    m_provisional->setObjectName("calendarDay.provisional"_L1);
    auto *column = new QVBoxLayout(this);
    const auto add = [&](const QString &name, const QString &label, QWidget *field) {
        field->setObjectName(u"calendarDay."_s + name);
        column->addWidget(makeFieldLabel(label, field, this));
        column->addWidget(field);
    };
    add(u"date"_s, tr("Day"), m_date);
    add(u"kind"_s, tr("What it is"), m_kind);
    add(u"name"_s, tr("Name, such as “Off for the commune's festival”"), m_name);
    add(u"cite"_s, tr("Source, such as the number of the notice"), m_cite);
    add(u"inPlaceOf"_s, tr("In place of (may be left empty)"), m_inPlaceOf);
    column->addWidget(m_provisional);
    QPushButton *cancel = makeButton(u"calendarDay.cancel"_s, tr("Cancel"), ButtonLook::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    column->addSpacing(8);
    column->addLayout(buttons);
    m_add->setDefault(true);
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_date), m_name, m_cite, static_cast<QLineEdit *>(m_inPlaceOf)})
        connect(line, &QLineEdit::textChanged, this, &CalendarDayDialog::updateButton);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    updateButton();
}

CalendarDay CalendarDayDialog::day() const
{
    const QString name = m_name->text().trimmed();
    return {m_date->day(),      static_cast<CalendarDayKind>(m_kind->currentData().toInt()),
            {name, name},       m_cite->text().trimmed(),
            m_inPlaceOf->day(), m_provisional->isChecked()};
}

void CalendarDayDialog::updateButton()
{
    const int year = m_date->day().year();
    const bool isDay = m_date->day().isValid() && year >= CalendarYear::firstYear && year <= CalendarYear::lastYear;
    const auto other = m_inPlaceOf->state();
    m_add->setEnabled(isDay && !m_name->text().trimmed().isEmpty() && !m_cite->text().trimmed().isEmpty()
                      && (other == DayLine::State::Empty || other == DayLine::State::Whole));
}

} // namespace bantin::ui
