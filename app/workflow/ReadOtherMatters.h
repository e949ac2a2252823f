// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/DueDuty.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/domain/royalty/RoyaltyLaw.h"
#include "app/workflow/AssignTask.h"
#include "app/workflow/ReadConsultations.h"
#include "app/workflow/Session.h"

#include <optional>
#include <variant>

namespace bantin::workflow {

/// Something that waits for this account beside the articles of its agenda (Việc khác): a task it was given, a duty of the
/// desk it may settle, or an open consultation that will close.
struct OtherMatter {
    std::variant<TaskView, DueDuty, ListedConsultation> what;
    QDateTime since;                  ///< UTC: it waits from this moment
    std::optional<Deadline> deadline; ///< nothing where neither a rule nor a person gave a day
    std::optional<DueStanding> standing;

    /// The same whenever the same matter is read again.
    QString identity() const;
};

/// All of them in the order to do them: late first, longest late before others; then what is due, soonest first; then what has
/// no deadline, longest waiting first. Consultations that are closed are left out. `now` is UTC, `soon` as for
/// DeadlineEngine::standing(). Pure.
QList<OtherMatter> mergeMatters(const QList<TaskView> &tasks, const QList<DueDuty> &duties,
                                const QList<ListedConsultation> &consultations, const DeadlineEngine &engine,
                                const QDateTime &now, int soon = DeadlineEngine::usualSoon);

/// Those of this account, now. Of the duties those whose register it may write or close; of consultations all of them, and only
/// its own for an account that only contributes. Store reasons.
Result<QList<OtherMatter>> readOtherMatters(Session &session, const WorkingCalendar &calendar,
                                            const RegisterCatalogue &registers, const RoyaltyLaw &law);

} // namespace bantin::workflow
