// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CalendarCard.h"

#include "app/domain/calendar/WorkingCalendar.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/messages/DeadlineWords.h"
#include "app/workflow/UnitCalendarSettings.h"
#include "resources/Resources.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/CalendarDayDialog.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLocale>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { DayColumn, KindColumn, NameColumn, CiteColumn, RemarkColumn };

} // namespace

CalendarCard::CalendarCard(WorkspaceClient &client, const QString &language, QWidget *parent)
    : SettingsCard(tr("Working days"), parent)
    , m_client(client)
    , m_language(language)
    , m_year(new QSpinBox(this))
    , m_basis(makeMutedLabel({}, this))
    , m_saturday(new QCheckBox(tr("The unit works on Saturdays"), this))
    , m_days(new QTreeWidget(this))
    , m_add(makeButton(u"settings.calendar.add"_s, tr("Add a day…"), ButtonLook::Plain, this))
    , m_remove(makeButton(u"settings.calendar.remove"_s, tr("Remove the unit's day"), ButtonLook::Plain, this))
{
    build();
    connect(m_year, &QSpinBox::valueChanged, this, &CalendarCard::showYear);
    connect(m_saturday, &QCheckBox::clicked, this, [this](bool worked) {
        UnitCalendar calendar = m_unit;
        calendar.saturday = worked ? Saturday::Worked : Saturday::Off;
        keep(calendar);
    });
    connect(m_days, &QTreeWidget::currentItemChanged, this, &CalendarCard::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &CalendarCard::askForDay);
    connect(m_remove, &QPushButton::clicked, this, &CalendarCard::removeDay);
}

void CalendarCard::build()
{
    m_year->setObjectName("settings.calendar.year"_L1);
    m_year->setRange(CalendarYear::firstYear, CalendarYear::lastYear);
    m_year->setValue(DeadlineEngine::localDate(m_client.clock().nowUtc()).year());
    m_basis->setObjectName("settings.calendar.basis"_L1);
    m_saturday->setObjectName("settings.calendar.saturday"_L1);
    m_days->setObjectName("settings.calendar.days"_L1);
    m_days->setAccessibleName(tr("Days that are not what their weekday says"));
    m_days->setHeaderLabels({tr("Day"), tr("What it is"), tr("Name"), tr("Source"), tr("Remark")});
    m_days->setRootIsDecorated(false);
    m_days->setMinimumHeight(340);
    m_days->setTextElideMode(Qt::ElideRight);
    m_days->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_days->header()->setStretchLastSection(false);
    for (const int column : {int(NameColumn), int(CiteColumn)})
        m_days->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    auto *year = new QHBoxLayout;
    year->addWidget(makeFieldLabel(tr("Year"), m_year, this));
    year->addWidget(m_year);
    year->addSpacing(12);
    year->addWidget(m_basis, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    column()->addWidget(makeMutedLabel(
        tr("Deadlines are counted with these days. What the unit adds goes before what was announced, and that before "
           "what is computed from the law; provisional days may still change."),
        this));
    column()->addLayout(year);
    column()->addWidget(m_days, 1);
    column()->addLayout(buttons);
    column()->addWidget(m_saturday);
    updateButtons();
}

bool CalendarCard::mayChange() const
{
    return m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator);
}

void CalendarCard::refresh()
{
    m_client.use(workflow::unitCalendar).then(this, [this](const Result<UnitCalendar> &calendar) {
        if (!m_client.workspace())
            return;
        if (!calendar) {
            Q_EMIT failed(calendar.error());
            return;
        }
        m_unit = *calendar;
        showYear();
    });
}

void CalendarCard::clear()
{
    m_unit = {};
    m_days->clear();
    m_basis->clear();
    m_saturday->setChecked(false);
    updateButtons();
}

void CalendarCard::showYear()
{
    m_days->clear();
    if (!m_client.workspace())
        return;
    m_saturday->setChecked(m_unit.saturday == Saturday::Worked);
    const auto calendar = WorkingCalendar::parse(resources::calendars(), toJson(m_unit));
    if (!calendar) {
        Q_EMIT failed(calendar.error());
        return;
    }
    m_basis->setText(messages::basisInWords(m_year->value(), calendar->basisOf(m_year->value())));
    const QList<CalendarDay> days = calendar->daysOf(m_year->value());
    for (const CalendarDay &day : days)
        addRow(*calendar, day);
    updateButtons();
}

void CalendarCard::addRow(const WorkingCalendar &calendar, const CalendarDay &day)
{
    const auto shown = [this](const QDate &date) { return QLocale(m_language).toString(date, u"ddd dd/MM/yyyy"_s); };
    QString name = day.name.in(m_language);
    if (day.inPlaceOf.isValid())
        name = tr("%1 (for %2)").arg(name, shown(day.inPlaceOf));
    QStringList remarks;
    if (isOwn(day.date))
        remarks.append(tr("of the unit"));
    if (calendar.isProvisional(day.date))
        remarks.append(tr("provisional"));
    auto *row = new QTreeWidgetItem(
        {shown(day.date), messages::dayKindInWords(day.kind), name, day.cite, remarks.join(u", "_s)});
    row->setData(DayColumn, Qt::UserRole, day.date);
    for (const int column : {int(NameColumn), int(CiteColumn)})
        row->setToolTip(column, row->text(column));
    if (calendar.isProvisional(day.date))
        row->setForeground(RemarkColumn, Theme::of(palette()).tone(Tone::Waiting).text);
    m_days->addTopLevelItem(row);
}

bool CalendarCard::isOwn(const QDate &date) const
{
    return std::ranges::any_of(m_unit.years, [&date](const CalendarYear &year) {
        return std::ranges::find(year.days, date, &CalendarDay::date) != year.days.end();
    });
}

void CalendarCard::updateButtons()
{
    const QTreeWidgetItem *row = m_days->currentItem();
    m_add->setEnabled(mayChange());
    m_saturday->setEnabled(mayChange());
    m_remove->setEnabled(mayChange() && row && isOwn(row->data(DayColumn, Qt::UserRole).toDate()));
}

void CalendarCard::askForDay()
{
    auto *dialog = new CalendarDayDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { addDay(dialog->day()); });
    dialog->open();
}

void CalendarCard::addDay(const CalendarDay &day)
{
    UnitCalendar calendar = m_unit;
    auto year = std::ranges::find(calendar.years, day.date.year(), &CalendarYear::year);
    if (year == calendar.years.end()) {
        calendar.years.append({day.date.year(), CalendarYear::Scope::Changes, {}});
        year = calendar.years.end() - 1;
    }
    year->days.removeIf([&day](const CalendarDay &other) { return other.date == day.date; });
    year->days.append(day);
    m_year->setValue(day.date.year());
    keep(calendar);
}

void CalendarCard::removeDay()
{
    const QDate date = m_days->currentItem()->data(DayColumn, Qt::UserRole).toDate();
    UnitCalendar calendar = m_unit;
    for (CalendarYear &year : calendar.years)
        year.days.removeIf([&date](const CalendarDay &day) { return day.date == date; });
    // A whole year without days off says something; changes without a day say nothing.
    calendar.years.removeIf(
        [](const CalendarYear &year) { return year.scope == CalendarYear::Scope::Changes && year.days.isEmpty(); });
    keep(calendar);
}

void CalendarCard::keep(const UnitCalendar &calendar)
{
    m_client.use([calendar](workflow::Session &session) { return workflow::setUnitCalendar(session, calendar); })
        .then(this, [this](const Result<void> &set) {
            if (!m_client.workspace())
                return;
            if (!set)
                Q_EMIT failed(set.error());
            else
                Q_EMIT done(tr("The unit's calendar is saved; deadlines are counted with it."));
            refresh();
            if (set)
                Q_EMIT calendarChanged();
        });
}

} // namespace bantin::ui
