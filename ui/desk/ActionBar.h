// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/NextStep.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bantin::ui {

/// The foot of the inspector: the one next step, and beside it return and decline, or correct and withdraw. A blocked step says what is missing and
/// stays clickable, because the click leads there.
class ActionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ActionBar(QWidget *parent = nullptr);

    void showStep(const NextStep &step);

Q_SIGNALS:
    void primaryChosen();
    void decisionChosen(bantin::DecisionKind kind);

private:
    QLabel *m_reason;
    QPushButton *m_primary;
    QPushButton *m_return;
    QPushButton *m_decline;
    QPushButton *m_correct;
    QPushButton *m_withdraw;
};

} // namespace bantin::ui
