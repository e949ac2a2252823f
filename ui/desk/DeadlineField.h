// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Words.h"

#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace bantin::ui {

/// By when the article should be out: nothing and a button to set it, or day and hour, how much time is left, and a button
/// that takes it away. What is typed counts when the field is left or Enter is pressed.
class DeadlineField final : public QWidget
{
    Q_OBJECT
public:
    explicit DeadlineField(QWidget *parent = nullptr);

    enum class Setting { Allowed, Forbidden };
    /// `time` UTC, invalid for none.
    void showDeadline(const QDateTime &time, Stage stage, Setting setting);

Q_SIGNALS:
    /// UTC; invalid takes it away.
    void chosen(const QDateTime &time);

private:
    void build();
    void propose();
    void showParts();

    QDateTime m_time;
    bool m_allowed = false;
    QDateTimeEdit *m_edit;
    QLabel *m_state;
    QPushButton *m_set;
    QPushButton *m_clear;
};

} // namespace bantin::ui
