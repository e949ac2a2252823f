// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/LimitDialog.h"

#include "app/messages/Messages.h"
#include "ui/look/Widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fastest = 100'000; ///< KiB/s; above that a limit is none

} // namespace

LimitDialog::LimitDialog(const SendingLimit &limit, OnMetered onMetered, QWidget *parent)
    : QDialog(parent)
    , m_none(new QRadioButton(tr("&No limit"), this))
    , m_hours(new QRadioButton(tr("Limited in &working hours, Monday to Friday"), this))
    , m_own(new QRadioButton(tr("By a &timetable of our own"), this))
    , m_from(new QTimeEdit(this))
    , m_until(new QTimeEdit(this))
    , m_rate(new QSpinBox(this))
    , m_text(new QLineEdit(this))
    , m_problem(makeLabel({}, this))
    , m_metered(new QCheckBox(tr("Send also on networks that charge by the &byte"), this))
    , m_save(makeButton(u"limit.save"_s, tr("Apply"), ButtonLook::Primary, this))
{
    setObjectName("limit"_L1);
    setWindowTitle(tr("How fast packages may go out"));
    setMinimumWidth(480);
    m_metered->setChecked(onMetered == OnMetered::Sends);
    build();
    show(limit);
    for (QRadioButton *choice : {m_none, m_hours, m_own})
        connect(choice, &QRadioButton::toggled, this, &LimitDialog::check);
    for (QTimeEdit *time : {m_from, m_until})
        connect(time, &QTimeEdit::timeChanged, this, &LimitDialog::check);
    connect(m_rate, &QSpinBox::valueChanged, this, &LimitDialog::check);
    connect(m_text, &QLineEdit::textChanged, this, &LimitDialog::check);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    check();
}

void LimitDialog::build()
{
    m_none->setObjectName("limit.none"_L1);
    m_hours->setObjectName("limit.hours"_L1);
    m_own->setObjectName("limit.own"_L1);
    m_text->setObjectName("limit.timetable"_L1);
    m_text->setAccessibleName(tr("Timetable"));
    m_text->setPlaceholderText(u"07:00,32 17:00,off Sat-00:00,off"_s);
    m_problem->setObjectName("limit.problem"_L1);
    setLookProperty(m_problem, "look", u"error"_s);
    m_metered->setObjectName("limit.metered"_L1);
    QPushButton *cancel = makeButton(u"limit.cancel"_s, tr("Cancel"), ButtonLook::Plain, this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    m_save->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_none);
    column->addWidget(m_hours);
    column->addWidget(buildHours());
    column->addWidget(m_own);
    column->addWidget(m_text);
    column->addWidget(
        makeMutedLabel(tr("Hours with a rate in KiB a second, each holding until the next; “off” is no limit."), this));
    column->addWidget(m_problem);
    column->addSpacing(8);
    column->addWidget(m_metered);
    column->addSpacing(8);
    column->addLayout(buttons);
}

QWidget *LimitDialog::buildHours()
{
    auto *hours = new QWidget(this);
    m_from->setObjectName("limit.from"_L1);
    m_from->setAccessibleName(tr("From"));
    m_until->setObjectName("limit.until"_L1);
    m_until->setAccessibleName(tr("Until"));
    m_rate->setObjectName("limit.rate"_L1);
    m_rate->setAccessibleName(tr("KiB a second"));
    m_rate->setRange(1, fastest);
    for (QTimeEdit *time : {m_from, m_until})
        time->setDisplayFormat(u"HH:mm"_s);
    auto *row = new QHBoxLayout(hours);
    row->setContentsMargins(24, 0, 0, 4);
    row->addWidget(m_from);
    row->addWidget(new QLabel(u"–"_s, hours));
    row->addWidget(m_until);
    row->addSpacing(12);
    row->addWidget(m_rate);
    row->addWidget(new QLabel(tr("KiB a second"), hours));
    row->addStretch();
    return hours;
}

void LimitDialog::show(const SendingLimit &limit)
{
    m_none->setChecked(limit.kind == SendingLimit::Kind::None);
    m_hours->setChecked(limit.kind == SendingLimit::Kind::WorkingHours);
    m_own->setChecked(limit.kind == SendingLimit::Kind::Own);
    m_from->setTime(limit.from);
    m_until->setTime(limit.until);
    m_rate->setValue(limit.rate);
    m_text->setText(limit.own);
    // Of buttons that exclude each other the keys reach only the one that had the focus first.
    for (QRadioButton *choice : {m_none, m_hours, m_own}) {
        if (choice->isChecked())
            choice->setFocus();
    }
}

SendingLimit LimitDialog::chosen() const
{
    using enum SendingLimit::Kind;
    const SendingLimit::Kind kind = m_hours->isChecked() ? WorkingHours : m_own->isChecked() ? Own : None;
    return {kind, m_from->time(), m_until->time(), m_rate->value(), m_text->text()};
}

LimitDialog::OnMetered LimitDialog::onMetered() const
{
    return m_metered->isChecked() ? OnMetered::Sends : OnMetered::Waits;
}

void LimitDialog::check()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_from, m_until, m_rate})
        field->setEnabled(m_hours->isChecked());
    m_text->setEnabled(m_own->isChecked());
    const SendingLimit limit = chosen();
    const auto timetable = limit.toTimetable();
    const bool isBackwards = limit.kind == SendingLimit::Kind::WorkingHours && limit.from >= limit.until;
    if (isBackwards)
        m_problem->setText(tr("The working hours end before they begin."));
    else
        m_problem->setText(timetable ? QString() : describe(timetable.error()).oneLine());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_save->setEnabled(timetable.ok() && !isBackwards);
    if (timetable)
        m_timetable = *timetable;
}

} // namespace bantin::ui
