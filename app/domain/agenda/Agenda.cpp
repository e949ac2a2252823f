// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/agenda/Agenda.h"

#include <algorithm>
#include <tuple>

namespace bantin {

namespace {

/// Late is what was due before now, so being late needs no place of its own in the order.
auto place(const AgendaEntry &entry)
{
    const std::optional<Deadline> &deadline = entry.task.deadline;
    return std::tuple(!deadline.has_value(), deadline ? deadline->dueAt : QDateTime(), entry.task.since,
                      entry.task.article.toString(), entry.task.duty);
}

} // namespace

Agenda::Agenda(const QList<AgendaTask> &tasks, const DeadlineEngine &engine, const QDateTime &now, int soon)
{
    for (const AgendaTask &task : tasks) {
        AgendaEntry entry{task, std::nullopt, 0};
        if (task.deadline)
            entry.standing = engine.standing(*task.deadline, now, soon);
        entry.age =
            int(std::max<qint64>(0, DeadlineEngine::localDate(task.since).daysTo(DeadlineEngine::localDate(now))));
        m_entries.append(entry);
    }
    std::ranges::sort(m_entries, {}, place);
}

qsizetype Agenda::count(std::optional<DueState> state) const
{
    return std::ranges::count_if(m_entries, [state](const AgendaEntry &entry) {
        return entry.standing ? entry.standing->state == state : !state.has_value();
    });
}

} // namespace bantin
