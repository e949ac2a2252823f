// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Preferences.h"

#include <QSettings>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences kept{settings.value("workspace"_L1).toString(), settings.value("account"_L1).toString(),
                     settings.value("language"_L1).toString(), settings.value("geometry"_L1).toByteArray()};
    const int minutes = settings.value("lockAfterMinutes"_L1, kept.lockAfterMinutes).toInt();
    kept.lockAfterMinutes = std::clamp(minutes, shortestLockMinutes, longestLockMinutes);
    kept.tellsAgenda = settings.value("tellsAgenda"_L1, kept.tellsAgenda).toBool();
    kept.foldsOthers = settings.value("foldsOthers"_L1, kept.foldsOthers).toBool();
    return kept;
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue("workspace"_L1, workspace);
    settings.setValue("account"_L1, account);
    settings.setValue("language"_L1, language);
    settings.setValue("geometry"_L1, geometry);
    settings.setValue("lockAfterMinutes"_L1, lockAfterMinutes);
    settings.setValue("tellsAgenda"_L1, tellsAgenda);
    settings.setValue("foldsOthers"_L1, foldsOthers);
}

} // namespace bantin::ui
