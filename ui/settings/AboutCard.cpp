// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AboutCard.h"

#include "ui/look/Widgets.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace bantin::ui {

AboutCard::AboutCard(QWidget *parent)
    : SettingsCard(tr("About"), parent)
{
    column()->addWidget(
        makeLabel(tr("Bàn Tin %1, free software under the GNU General Public License, version 3 or later.")
                      .arg(QCoreApplication::applicationVersion()),
                  this));
}

} // namespace bantin::ui
