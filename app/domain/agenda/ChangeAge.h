// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/regulation/DeadlineRule.h"

#include <QDate>

namespace bantin {

/// How old one category is whose rule asks for updates without a number of days.
struct ChangeAge {
    DeadlineRule rule;   ///< without a limit
    QString category;    ///< id; empty where the rule holds for every one
    QDate lastPosted;    ///< invalid when the portal has nothing of it from this desk
    QDate oldestWaiting; ///< of an article of it that is not out yet; invalid when none waits
    int waiting = 0;     ///< how many such articles
};

} // namespace bantin
