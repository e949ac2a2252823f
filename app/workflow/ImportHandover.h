// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/HandoverMerge.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/domain/Stage.h"
#include "app/package/Handover.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What a hand-over is for one article.
struct HandoverFate {
    ArticleId article;
    QString title;
    MergeFate fate = MergeFate::New;
    Stage stage = Stage::Draft; ///< it has here; of one that is not here yet with its sender
    qint64 decisions = 0;       ///< that are new here
    qint64 revisions = 0;
    qint64 comments = 0;
    qint64 questionSteps = 0;
    qint64 branch = 0;          ///< of a diverged one that was kept: the number of the other version, see Branches.h
    bool questionApart = false; ///< other steps were taken with its question here, and theirs were left where they are
};

struct HandoverSummary {
    package::HandoverSlip slip;
    QList<HandoverFate> articles;
    bool bringsNewerRoster = false;
    bool bringsNewerRules = false; ///< of the unit, beyond its regulation
};

/// What importHandover() would do; writes nothing. The same reasons.
Result<HandoverSummary> inspectHandover(Session &session, const QByteArray &sealed,
                                        const RegulationCatalogue &regulations);

/// Takes over what a member of another desk handed to this account: whole, or nothing of it. Everything is verified first
/// (package::readHandover), then merged in one transaction: an article that is not here is taken over; where the other copy goes on
/// from where this one stands, its revisions, decisions and comments join and the draft follows; an older copy changes nothing
/// but its comments; where both went on, this desk's stays in force and the other is kept beside it (Branches.h). A newer list of
/// the board and newer rules of the unit are followed. Killed in the middle, the store is as before. Pictures are put first, they
/// mean nothing by themselves. "handover-known" (time) for one that was taken over before; the reasons of readHandover(),
/// "store-four-eyes", "store-field-of-work", "passphrase-expired", store reasons.
Result<HandoverSummary> importHandover(Session &session, const QByteArray &sealed,
                                       const RegulationCatalogue &regulations);

} // namespace bantin::workflow
