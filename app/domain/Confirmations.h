// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"
#include "app/domain/Regulation.h"

namespace bantin {

// What no program can check, a person confirms with the signature: who submits, the statement of whoever provides a text; who
// reviews or approves, each item of the checklist of forbidden content. The rules a profile has carried by the screens
// "signed-statement" and "checklist" are those items.

/// The first moment decisions are asked for them. Decisions signed before, when there was no such thing, stay valid.
QDateTime confirmationsBegin();

/// The ids of the rules a decision of that kind, signed at `at` (UTC), must confirm; in the order of the profile.
QStringList confirmationsFor(const Regulation &regulation, DecisionKind kind, const QDateTime &at);

/// "confirmation-missing" (decision, name of the actor, ids of the rules). Confirming more than is asked is no fault: a unit
/// may ask more of itself than its profile does.
Result<void> checkConfirmations(const Decision &decision, const Regulation &regulation);

} // namespace bantin
