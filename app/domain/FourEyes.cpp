// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FourEyes.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

Error sameEyes(const QString &reason, const Decision &decision)
{
    return {Fault::Denied, reason, Retry::Never, {decision.actorName}, {}};
}

} // namespace

Result<void> checkFourEyes(const QList<Decision> &round, const QList<AccountId> &authors)
{
    QList<AccountId> submitters;
    QList<AccountId> reviewers;
    for (const Decision &decision : round) {
        const bool approves = decision.kind == DecisionKind::Approve;
        const bool reviews = decision.kind == DecisionKind::Review;
        if (approves && authors.contains(decision.actor))
            return sameEyes(u"four-eyes-author"_s, decision);
        if ((approves || reviews) && submitters.contains(decision.actor))
            return sameEyes(u"four-eyes-submitter"_s, decision);
        if (approves && reviewers.contains(decision.actor))
            return sameEyes(u"four-eyes-reviewer"_s, decision);
        if (decision.kind == DecisionKind::Recall && !submitters.contains(decision.actor))
            return sameEyes(u"recall-not-submitter"_s, decision);
        if (decision.kind == DecisionKind::Submit)
            submitters.append(decision.actor);
        if (reviews)
            reviewers.append(decision.actor);
    }
    return {};
}

QList<Decision> currentRound(const QList<Decision> &decisions)
{
    for (qsizetype i = decisions.size() - 1; i >= 0; --i) {
        if (decisions.at(i).kind == DecisionKind::Submit)
            return decisions.sliced(i);
    }
    return decisions;
}

} // namespace bantin
