// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/Agenda.h"
#include "app/domain/agenda/DueReasons.h"
#include "app/workflow/AssignTask.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// One article whose next step is this account's.
struct AgendaArticle {
    Article article;
    AgendaEntry entry;
    int workingDays = 0; ///< it has waited
    DueReasons due;
};

/// What waits for this account now (Cần tôi xử lý).
struct PersonalAgenda {
    Agenda agenda;
    QList<AgendaArticle> articles; ///< as agenda.entries(), one for one
    QList<TaskView> tasks;         ///< what the head of the board gave this account to do, due first before others
};

/// The articles of listWaitingForMe() in the order to do them, each with the earliest of what the profile's rules count to and
/// what a person set. Limits are counted from the days its form names and from what the desk itself knows: an article was
/// received when it came to the desk, and its publication was decided when it was approved. Questions that were passed on or
/// dropped are left out. `soon` as for DeadlineEngine::standing(). Store reasons.
Result<PersonalAgenda> readAgenda(Session &session, const WorkingCalendar &calendar,
                                  int soon = DeadlineEngine::usualSoon);

} // namespace bantin::workflow
