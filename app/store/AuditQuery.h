// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"

#include <QDateTime>
#include <QStringList>

namespace bantin::store {

/// What of the audit log is asked for; what is empty or invalid does not filter.
struct AuditQuery {
    QString subject = {};     ///< id the entries are about
    QStringList actions = {}; ///< wire names
    AccountId actor = {};
    QDateTime from = {}; ///< inclusive
    QDateTime to = {};   ///< exclusive
    int limit = 100;
    int offset = 0;
};

} // namespace bantin::store
