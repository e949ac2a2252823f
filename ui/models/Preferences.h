// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bantin::ui {

/// What this computer remembers between runs, outside every workspace: no text of any article, no name of one.
struct Preferences {
    QString workspace;         ///< path of the workspace opened last
    QString account;           ///< who opened it last
    QString language;          ///< "vi" or "en"; empty: Vietnamese
    QByteArray geometry;       ///< of the main window
    int lockAfterMinutes = 10; ///< without use; shortestLockMinutes to longestLockMinutes
    bool tellsAgenda = true;   ///< the desktop says when something is due
    bool foldsOthers = false;  ///< what waits besides articles is one line below them

    static constexpr int shortestLockMinutes = 1;
    static constexpr int longestLockMinutes = 60;

    static Preferences load();
    void save() const;
};

} // namespace bantin::ui
