// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendar/WorkingCalendar.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What an account is to be told of its agenda. Numbers and days only, so that it may stand on a screen others see.
struct AgendaNews {
    int late = 0;
    int dueToday = 0;
    int arrived = 0; ///< newly, with time left or without a deadline
    QDate soonest;   ///< of Vietnam: the earliest deadline among them; invalid when they have none

    int count() const { return late + dueToday + arrived; }
};

/// What has come to wait for the account, has to be done today or is late and was not told yet: each item at most once a day,
/// and what only waits once until it is gone. Remembers in the store what it tells, so nothing is told twice after a restart;
/// of a store that cannot be written nothing is told. The account's own drafts are no news until they are due. Store reasons.
Result<AgendaNews> takeAgendaNews(Session &session, const WorkingCalendar &calendar);

} // namespace bantin::workflow
