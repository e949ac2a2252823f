// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/LockCard.h"

#include "ui/look/Widgets.h"
#include "ui/models/Preferences.h"

#include <QSpinBox>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

LockCard::LockCard(Preferences &preferences, QWidget *parent)
    : SettingsCard(tr("Locking"), parent)
    , m_preferences(preferences)
{
    auto *minutes = new QSpinBox(this);
    minutes->setObjectName("settings.lockAfter"_L1);
    minutes->setRange(Preferences::shortestLockMinutes, Preferences::longestLockMinutes);
    minutes->setSuffix(tr(" minutes"));
    minutes->setAccessibleName(tr("Lock when nobody uses the program for"));
    minutes->setValue(preferences.lockAfterMinutes);
    connect(minutes, &QSpinBox::valueChanged, this, &LockCard::keep);
    column()->addWidget(makeFieldLabel(tr("Lock when nobody uses the program for"), minutes, this));
    column()->addWidget(minutes, 0, Qt::AlignLeft);
    column()->addWidget(
        makeMutedLabel(tr("The workspace is also locked with Ctrl+L, when the screen is locked and before "
                          "the computer sleeps. What was typed is saved first."),
                       this));
}

void LockCard::keep(int minutes)
{
    m_preferences.lockAfterMinutes = minutes;
    m_preferences.save();
    Q_EMIT limitChanged();
}

} // namespace bantin::ui
