// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"

#include <QList>

namespace bantin {

/// Four eyes over one round (the decisions since the last submit, in order, the candidate included): the reviewer is
/// not who submitted; the approver is neither an author of the revision, nor who submitted, nor who reviewed.
/// Passing an article on decides nothing about it, so it bars nobody; taking it back is only for who submitted it.
/// Fails with "four-eyes-author", "four-eyes-submitter", "four-eyes-reviewer" or "recall-not-submitter" (name of the actor).
/// Store, package reader and portal call or re-implement this on their own data; none trusts another's answer.
Result<void> checkFourEyes(const QList<Decision> &round, const QList<AccountId> &authors);

/// The decisions from the last submit on.
QList<Decision> currentRound(const QList<Decision> &decisions);

} // namespace bantin
