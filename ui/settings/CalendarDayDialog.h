// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendar/CalendarDay.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace bantin::ui {

class DayLine;

/// One day the unit sets: what it is, its name, and the source without which no day counts.
class CalendarDayDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit CalendarDayDialog(QWidget *parent = nullptr);

    CalendarDay day() const;

private:
    void updateButton();

    DayLine *m_date;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_cite;
    DayLine *m_inPlaceOf;
    QCheckBox *m_provisional;
    QPushButton *m_add;
};

} // namespace bantin::ui
