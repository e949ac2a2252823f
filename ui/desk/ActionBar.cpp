// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ActionBar.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent)
    , m_reason(makeMutedLabel({}, this))
    , m_primary(makeButton(u"desk.primaryAction"_s, {}, ButtonLook::Primary, this))
    , m_return(makeButton(u"desk.return"_s, tr("Return…"), ButtonLook::Plain, this))
    , m_decline(makeButton(u"desk.decline"_s, tr("Decline…"), ButtonLook::Danger, this))
    , m_correct(makeButton(u"desk.correct"_s, tr("Correct…"), ButtonLook::Plain, this))
    , m_withdraw(makeButton(u"desk.withdraw"_s, tr("Withdraw…"), ButtonLook::Danger, this))
{
    m_reason->setObjectName("desk.blockedBy"_L1);
    m_primary->setToolTip(tr("The next step (Ctrl+Return)"));
    auto *others = new QHBoxLayout;
    others->setSpacing(Theme::space);
    for (QPushButton *button : {m_decline, m_return, m_withdraw, m_correct})
        others->addWidget(button, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, Theme::space, 2 * Theme::space, Theme::space + 4);
    column->addWidget(m_reason);
    column->addLayout(others);
    column->addWidget(m_primary);
    // As they stand, not as they were made.
    setTabOrder({m_decline, m_return, m_withdraw, m_correct, m_primary});
    connect(m_primary, &QPushButton::clicked, this, &ActionBar::primaryChosen);
    connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT decisionChosen(DecisionKind::Return); });
    connect(m_decline, &QPushButton::clicked, this, [this] { Q_EMIT decisionChosen(DecisionKind::Decline); });
    connect(m_correct, &QPushButton::clicked, this, [this] { Q_EMIT decisionChosen(DecisionKind::Correct); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT decisionChosen(DecisionKind::Withdraw); });
}

void ActionBar::showStep(const NextStep &step)
{
    m_primary->setText(step.text);
    m_primary->setAccessibleName(step.text);
    m_primary->setAccessibleDescription(step.blockedBy);
    m_primary->setVisible(!step.text.isEmpty());
    m_primary->setEnabled(step.kind != NextStep::Kind::Nothing);
    setLookProperty(m_primary, "blocked", step.isBlocked());
    m_reason->setText(step.blockedBy);
    m_reason->setVisible(step.isBlocked());
    m_return->setVisible(step.others.contains(DecisionKind::Return));
    m_decline->setVisible(step.others.contains(DecisionKind::Decline));
    m_correct->setVisible(step.others.contains(DecisionKind::Correct));
    m_withdraw->setVisible(step.others.contains(DecisionKind::Withdraw));
}

} // namespace bantin::ui
