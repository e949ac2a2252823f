// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outbox/SendingLimit.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTimeEdit;

namespace bantin::ui {

/// How fast packages may go out at what hours, and whether also on networks that charge by the byte. Accepted only with a
/// timetable that can be read.
class LimitDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class OnMetered { Waits, Sends };

    LimitDialog(const SendingLimit &limit, OnMetered onMetered, QWidget *parent = nullptr);

    /// As sync::BandwidthTimetable writes it.
    QString timetable() const { return m_timetable; }
    OnMetered onMetered() const;

private:
    void build();
    QWidget *buildHours();
    void show(const SendingLimit &limit);
    SendingLimit chosen() const;
    void check();

    QRadioButton *m_none;
    QRadioButton *m_hours;
    QRadioButton *m_own;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    QSpinBox *m_rate;
    QLineEdit *m_text;
    QLabel *m_problem;
    QCheckBox *m_metered;
    QPushButton *m_save;
    QString m_timetable;
};

} // namespace bantin::ui
