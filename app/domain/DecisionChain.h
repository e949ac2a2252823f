// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"
#include "app/domain/Regulation.h"
#include "app/domain/Roster.h"

namespace bantin {

/// What a complete, approved chain must be about.
struct ChainSubject {
    ArticleId article;
    RevisionId revision;
    int revisionNumber = 0;
    QByteArray manifestSha512;
    QList<AccountId> authors;
    DecisionKind concludes =
        DecisionKind::Approve; ///< the last decision: Approve of what is published, Withdraw of a withdrawal
    QString category = {};     ///< id; empty for one without
};

/// The logical half of verifying a package (signatures are app/package's): sequence numbers 1…n, one article, every step
/// legal from the stage before, times not going backwards, every actor in the roster at that time with the certificate
/// claimed, and with the role claimed by their own or a delegation then in force; who submitted, reviewed and approved the
/// subject in the field of work of its category. Rounds under a profile the unit followed earlier were judged by that one when they
/// were; of them only who and when is looked at. The chain ends in what concludes it and contains an approval; the approved
/// round's review and approve bind exactly the subject's manifest and revision, as does the withdrawal; four eyes. Reasons:
/// "chain-gap", "chain-order", "chain-foreign-article", "chain-time", "chain-stranger", "chain-role", "chain-field",
/// "chain-not-approved", "chain-other-content", "four-eyes-…".
/// arguments: decision name, actor name; those of the "four-eyes-…" are checkFourEyes' and chooseWarrant()'s.
Result<void> checkDecisionChain(const QList<Decision> &decisions, const ChainSubject &subject, const Roster &roster,
                                const Regulation &regulation);

/// The same of a chain that may end anywhere, as it lies in a store or travels between desks: what is not decided yet is nobody's
/// fault, what was decided is judged as strictly. `texts` are all the article's revisions; every decision is about one of them, an
/// approval about what was reviewed in its round, and four eyes hold in each round for the authors of what it approved. Without a
/// decision there is nothing to judge. The same reasons, but never "chain-not-approved".
Result<void> checkDecisionHistory(const QList<Decision> &decisions, const QList<ChainSubject> &texts,
                                  const Roster &roster, const Regulation &regulation);

} // namespace bantin
