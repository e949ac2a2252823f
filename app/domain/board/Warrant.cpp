// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board/Warrant.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

/// Delegations to `member` in force, each with the entry of who delegates.
template<typename Visit>
void forDelegations(const Roster &roster, const RosterEntry &member, const QDateTime &time, Visit visit)
{
    for (const Delegation &delegation : roster.delegations) {
        const RosterEntry *holder = roster.serving(delegation.from, time);
        if (delegation.to == member.account && delegation.holdsAt(time) && holder)
            visit(delegation, *holder);
    }
}

bool reaches(const Warrant &warrant, const QString &category)
{
    return category.isEmpty() || warrant.fields.isEmpty() || warrant.fields.contains(category);
}

QString categoryName(const Regulation &regulation, const QString &id)
{
    const Category *category = regulation.findCategory(id);
    return category ? category->name.vi : id;
}

Error fieldForbids(const QList<Warrant> &warrants, const Regulation &regulation, DecisionKind kind,
                   const QString &category)
{
    QStringList names;
    for (const Warrant &warrant : warrants) {
        for (const QString &field : warrant.fields)
            names.append(categoryName(regulation, field));
    }
    names.removeDuplicates();
    return {Fault::Denied,
            u"field-forbids"_s,
            Retry::Never,
            {decisionName(kind), categoryName(regulation, category), names.join(u"; ")},
            {}};
}

QList<Board::Post> entitledPosts(const Regulation &regulation, Power power)
{
    const auto said = std::ranges::find(regulation.board.entitled, power, &BoardRule::Entitled::power);
    if (said != regulation.board.entitled.end())
        return said->posts;
    return power == Power::AssignTasks ? QList{Board::Post::Head, Board::Post::Deputy} : QList<Board::Post>();
}

Roles rolesFor(const Regulation &regulation, Power power)
{
    switch (power) {
    case Power::Review:
        return regulation.deciderRoles(DecisionKind::Review);
    case Power::Approve:
        return regulation.deciderRoles(DecisionKind::Approve);
    case Power::Withdraw:
        return regulation.deciderRoles(DecisionKind::Withdraw);
    case Power::Send:
        return regulation.senders;
    case Power::SignAnswers:
    case Power::DecideRoyalties:
        return Role::Approver;
    case Power::AssignTasks:
        break;
    }
    return {};
}

} // namespace

QList<Warrant> warrantsFor(const Roster &roster, const Regulation &regulation, DecisionKind kind,
                           const RosterEntry &member, const QDateTime &time)
{
    const Roles needed = regulation.deciderRoles(kind);
    QList<Warrant> warrants;
    const QList<Role> roles = allRoles();
    for (const Role role : roles) {
        if ((needed & member.roles).testFlag(role))
            warrants.append({role, member.fields});
    }
    forDelegations(roster, member, time, [&](const Delegation &delegation, const RosterEntry &holder) {
        for (const Role role : roles) {
            if (isCovered(kind, delegation.powers) && (needed & holder.roles).testFlag(role))
                warrants.append({role, holder.fields, delegation});
        }
    });
    return warrants;
}

Result<Warrant> chooseWarrant(const QList<Warrant> &warrants, const Regulation &regulation, DecisionKind kind,
                              const WarrantSubject &subject)
{
    if (warrants.isEmpty())
        return Error{Fault::Denied,
                     u"role-forbids"_s,
                     Retry::Never,
                     {decisionName(kind), roleNames(regulation.deciderRoles(kind)).join(u", ")},
                     {}};
    bool isForAuthor = false;
    for (const Warrant &warrant : warrants) {
        if (!reaches(warrant, subject.category))
            continue;
        if (kind != DecisionKind::Approve || !warrant.delegation || !subject.authors.contains(warrant.delegation->from))
            return warrant;
        isForAuthor = true;
    }
    if (isForAuthor)
        return Error{Fault::Denied, u"four-eyes-delegator"_s, Retry::Never, {decisionName(kind)}, {}};
    return fieldForbids(warrants, regulation, kind, subject.category);
}

std::optional<Delegation> delegationOf(const Decision &decision, const Roster &roster, const Regulation &regulation)
{
    const RosterEntry *member = roster.find(decision.certificateSha256, decision.decidedAt);
    if (!member)
        return std::nullopt;
    const auto warrants = warrantsFor(roster, regulation, decision.kind, *member, decision.decidedAt);
    const auto warrant = std::ranges::find(warrants, decision.role, &Warrant::role);
    return warrant == warrants.end() ? std::nullopt : warrant->delegation;
}

QStringList holdersOf(const Regulation &regulation, Power power)
{
    const QList<Board::Post> posts = entitledPosts(regulation, power);
    if (posts.isEmpty())
        return roleNames(rolesFor(regulation, power));
    QStringList names;
    for (const Board::Post post : posts)
        names.append(postName(post));
    return names;
}

bool holdsPower(const Roster &roster, const Regulation &regulation, Power power, const RosterEntry &member,
                const QDateTime &time)
{
    if (!roster.serving(member.account, time))
        return false;
    const QList<Board::Post> posts = entitledPosts(regulation, power);
    if (!posts.isEmpty())
        return roster.board.holds(member.account, posts);
    return bool(member.roles & rolesFor(regulation, power));
}

bool mayUse(const Roster &roster, const Regulation &regulation, Power power, const RosterEntry &member,
            const QDateTime &time)
{
    bool may = holdsPower(roster, regulation, power, member, time);
    forDelegations(roster, member, time, [&](const Delegation &delegation, const RosterEntry &holder) {
        may = may || (delegation.powers.contains(power) && holdsPower(roster, regulation, power, holder, time));
    });
    return may;
}

} // namespace bantin
