// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// One hand-over that left this desk or came to it.
struct PastHandover {
    enum class Direction {
        Sent,
        Sealed, ///< signed for a file that is not known to be there: locked, killed, stopped, or no room
        Received,
    };
    Direction direction = Direction::Sent;
    QDateTime at;           ///< UTC: sealed here, or taken over here
    QString by;             ///< who did so at this desk
    QStringList people;     ///< its recipients, or its sender
    QStringList titles;     ///< as the articles are called here now
    qsizetype diverged = 0; ///< of which two versions were kept
};

/// Newest first, from the papers kept of each. Store reasons.
Result<QList<PastHandover>> listHandovers(Session &session);

} // namespace bantin::workflow
