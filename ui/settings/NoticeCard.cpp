// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/NoticeCard.h"

#include "ui/look/Widgets.h"
#include "ui/models/Preferences.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

NoticeCard::NoticeCard(Preferences &preferences, QWidget *parent)
    : SettingsCard(tr("Notifications"), parent)
{
    auto *box = new QCheckBox(tr("Let the desktop tell me what arrives, is due today or is overdue"), this);
    box->setObjectName("settings.tellsAgenda"_L1);
    box->setChecked(preferences.tellsAgenda);
    connect(box, &QCheckBox::toggled, this, [&preferences](bool tells) {
        preferences.tellsAgenda = tells;
        preferences.save();
    });
    column()->addWidget(box);
    column()->addWidget(makeMutedLabel(tr("Each matter is told at most once a day. Only how many there are and the "
                                          "soonest deadline are shown, never a "
                                          "title, because others may see the screen."),
                                       this));
}

} // namespace bantin::ui
