// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadOtherMatters.h"

#include "app/domain/agenda/DueReasons.h"
#include "app/workflow/ReadDuties.h"
#include "app/workflow/WriteRegister.h"

#include <algorithm>
#include <tuple>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

template<typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

OtherMatter matterOf(const TaskView &view)
{
    OtherMatter matter{view, view.task.assignedAt, std::nullopt, std::nullopt};
    if (view.task.dueAt.isValid())
        matter.deadline = deadlineSetByPerson(view.task.dueAt);
    return matter;
}

OtherMatter matterOf(const DueDuty &duty)
{
    OtherMatter matter{duty, DeadlineEngine::startOf(duty.since), std::nullopt, std::nullopt};
    if (duty.dueOn.isValid())
        matter.deadline = deadlineSetByPerson(DeadlineEngine::endOf(duty.dueOn));
    return matter;
}

OtherMatter matterOf(const ListedConsultation &listed)
{
    return {listed, listed.article.updatedAt, deadlineSetByPerson(DeadlineEngine::endOf(listed.consultation.closesOn)),
            std::nullopt};
}

/// Late is what was due before now, so being late needs no place of its own in the order.
auto place(const OtherMatter &matter)
{
    return std::tuple(!matter.deadline.has_value(), matter.deadline ? matter.deadline->dueAt : QDateTime(),
                      matter.since, matter.what.index(), matter.identity());
}

bool maySettle(const Session &session, const DueDuty &duty, const RegisterCatalogue &registers, const RoyaltyLaw &law)
{
    const Roles roles = session.account.roles;
    if (duty.kind == DueDuty::Kind::Royalty) {
        const RoyaltyLaw::Profile *profile = law.findProfile(session.regulation.id);
        return profile && (roles & (profile->estimators | profile->deciders));
    }
    const RegisterForm *form = registers.find(duty.form);
    return !form || mayWriteRegister(roles, *form) || mayCloseRegister(roles, *form);
}

} // namespace

QString OtherMatter::identity() const
{
    return std::visit(
        Overloaded{[](const TaskView &view) { return u"task/%1"_s.arg(view.task.number); },
                   [](const DueDuty &duty) { return u"duty/"_s + duty.identity(); },
                   [](const ListedConsultation &listed) { return u"consultation/"_s + listed.article.id.toString(); }},
        what);
}

QList<OtherMatter> mergeMatters(const QList<TaskView> &tasks, const QList<DueDuty> &duties,
                                const QList<ListedConsultation> &consultations, const DeadlineEngine &engine,
                                const QDateTime &now, int soon)
{
    QList<OtherMatter> matters;
    for (const TaskView &view : tasks)
        matters.append(matterOf(view));
    for (const DueDuty &duty : duties)
        matters.append(matterOf(duty));
    for (const ListedConsultation &listed : consultations) {
        if (listed.isOpen)
            matters.append(matterOf(listed));
    }
    for (OtherMatter &matter : matters) {
        if (matter.deadline)
            matter.standing = engine.standing(*matter.deadline, now, soon);
    }
    std::ranges::sort(matters, {}, place);
    return matters;
}

Result<QList<OtherMatter>> readOtherMatters(Session &session, const WorkingCalendar &calendar,
                                            const RegisterCatalogue &registers, const RoyaltyLaw &law)
{
    const auto tasks = myTasks(session);
    if (!tasks)
        return tasks.error();
    auto duties = readDuties(session, registers, law);
    if (!duties)
        return duties.error();
    duties->removeIf([&](const DueDuty &duty) { return !maySettle(session, duty, registers, law); });
    auto consultations = listConsultations(session);
    if (!consultations)
        return consultations.error();
    if (session.account.roles == Roles(Role::Contributor))
        consultations->removeIf(
            [&session](const ListedConsultation &listed) { return listed.article.author != session.account.id; });
    return mergeMatters(*tasks, *duties, *consultations, DeadlineEngine(calendar), session.clock.nowUtc());
}

} // namespace bantin::workflow
