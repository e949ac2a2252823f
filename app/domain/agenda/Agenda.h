// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/AgendaTask.h"
#include "app/domain/deadline/DeadlineEngine.h"

#include <QList>

namespace bantin {

/// One line of the agenda.
struct AgendaEntry {
    AgendaTask task;
    std::optional<DueStanding> standing; ///< as the task has a deadline
    int age = 0;                         ///< whole days it has waited
};

/// What waits for one person at one moment (Cần tôi xử lý), in the order to do it: late first, longest late before others;
/// then what is due, soonest first; then what has no deadline. Of equals the one that waits longest is first. Value.
class Agenda
{
public:
    Agenda() = default;
    /// `now` in UTC. The order does not depend on that of `tasks`.
    Agenda(const QList<AgendaTask> &tasks, const DeadlineEngine &engine, const QDateTime &now,
           int soon = DeadlineEngine::usualSoon);

    const QList<AgendaEntry> &entries() const { return m_entries; }
    /// How many stand so; without a state, how many have no deadline.
    qsizetype count(std::optional<DueState> state) const;

private:
    QList<AgendaEntry> m_entries;
};

} // namespace bantin
