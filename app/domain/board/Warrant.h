// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "app/domain/Roster.h"

#include <optional>

namespace bantin {

/// By what somebody takes a decision: a role of their own, or one of somebody else's that was delegated to them.
struct Warrant {
    Role role = Role::Contributor;
    QStringList fields; ///< category ids it reaches; empty for all
    std::optional<Delegation> delegation = {};

    friend bool operator==(const Warrant &, const Warrant &) = default;
};

/// All that member has for that decision at `time`: own roles first, the least powerful first; then what is delegated, in the
/// order of the numbers. Only who serves, and holds the power by a role of their own, can delegate it: what was delegated is not
/// delegated again. Empty when there is none. Pure.
QList<Warrant> warrantsFor(const Roster &roster, const Regulation &regulation, DecisionKind kind,
                           const RosterEntry &member, const QDateTime &time);

/// What a decision is about, as far as it matters to who may take it.
struct WarrantSubject {
    QString category;         ///< empty while an article has none, which every warrant reaches
    QList<AccountId> authors; ///< of an approval: none of them is approved for by a delegate of theirs
};

/// The first of `warrants` that reaches the subject. With none at all "role-forbids" (decision, roles); "field-forbids" (decision,
/// category name, names of the fields reached) when the category is outside every one; "four-eyes-delegator" (decision) when
/// who delegated the approval wrote the text, and could not approve it either.
Result<Warrant> chooseWarrant(const QList<Warrant> &warrants, const Regulation &regulation, DecisionKind kind,
                              const WarrantSubject &subject);

/// Under which delegation that decision was taken; nothing when whoever took it held the role, or nothing explains it. Pure.
std::optional<Delegation> delegationOf(const Decision &decision, const Roster &roster, const Regulation &regulation);

/// The wire names of the posts, or else the roles, that hold the power.
QStringList holdersOf(const Regulation &regulation, Power power);
/// Whether that member holds a power of their own at `time`: by roles, or by the post the profile gives it to. Who assigns tasks
/// where the text is silent: head and deputies. Answers and royalties where it is silent: approvers. Pure.
bool holdsPower(const Roster &roster, const Regulation &regulation, Power power, const RosterEntry &member,
                const QDateTime &time);
/// The same, or by a delegation of somebody who holds it.
bool mayUse(const Roster &roster, const Regulation &regulation, Power power, const RosterEntry &member,
            const QDateTime &time);

} // namespace bantin
