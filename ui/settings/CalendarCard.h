// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendar/UnitCalendar.h"
#include "ui/settings/SettingsCard.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace bantin {
class WorkingCalendar;
}

namespace bantin::ui {

class WorkspaceClient;

/// The days of a year that are not what their weekday says, with their sources and what is only provisional, and the unit's
/// own days, which administrators add and take away.
class CalendarCard final : public SettingsCard
{
    Q_OBJECT
public:
    CalendarCard(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

Q_SIGNALS:
    /// Deadlines are counted anew.
    void calendarChanged();

private:
    void build();
    void showYear();
    void addRow(const WorkingCalendar &calendar, const CalendarDay &day);
    bool isOwn(const QDate &date) const;
    void updateButtons();
    void askForDay();
    void addDay(const CalendarDay &day);
    void removeDay();
    void keep(const UnitCalendar &calendar);
    bool mayChange() const;

    WorkspaceClient &m_client;
    QString m_language;
    UnitCalendar m_unit;
    QSpinBox *m_year;
    QLabel *m_basis;
    QCheckBox *m_saturday;
    QTreeWidget *m_days;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace bantin::ui
