// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/Stage.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/Session.h"

#include <QSet>

namespace bantin::workflow {

/// Another desk's version of an article that did not follow from the one here, as importHandover() kept it.
struct OtherVersion {
    qint64 number = 0; ///< of its paper
    ArticleId article;
    QString sender;
    QDateTime sentAt;           ///< UTC
    Stage stage = Stage::Draft; ///< where it stands with the sender
    int decisions = 0;          ///< taken there, those both have included
    Metadata metadata;
    content::Document document;
    QList<AccountId> authors;
    bool isSettled = false;
};

/// Of one article, oldest first. Store reasons, "store-damaged" for one that does not read.
Result<QList<OtherVersion>> otherVersions(Session &session, const ArticleId &article);
/// Those with another desk's version that nobody dealt with.
Result<QSet<ArticleId>> divergedArticles(Session &session);
/// "branch-not-found" (number).
Result<OtherVersion> otherVersion(Session &session, qint64 number);

/// `merged` and `metadata`, made of both versions, become the draft here. Who wrote the other one becomes an author, so four eyes
/// count them; what stood here stays in the local history for good; decisions taken there bind nothing here. "branch-not-found",
/// "branch-settled" (number), the reasons of saveDraft().
Result<SavedDraft> mergeOtherVersion(Session &session, qint64 number, const content::Document &merged,
                                     const Metadata &metadata);
/// The version here stays as it is; the other one is kept and counts as dealt with. "branch-not-found", "branch-settled" (number).
Result<void> dismissOtherVersion(Session &session, qint64 number);

} // namespace bantin::workflow
