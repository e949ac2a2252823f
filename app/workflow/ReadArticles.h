// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/Comment.h"
#include "app/domain/Check.h"
#include "app/domain/Publication.h"
#include "app/domain/ReviewClaim.h"
#include "app/store/ArticleList.h"
#include "app/store/DecisionRepository.h"
#include "app/store/SearchIndex.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/DecisionNeeds.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// One decision with the answer whether its signature, certificate and chain link hold now.
struct DecisionView {
    Decision decision;
    bool signatureValid = false;
    bool inForce = false;            ///< belongs to the round that still counts (not voided by a later edit or submit)
    QString delegator = {};          ///< for whom it was taken, under a delegation; empty otherwise
    QString delegationDocument = {}; ///< and by which paper
};

/// Everything a window shows of one article.
struct ArticleView {
    Article article;
    Metadata metadata;
    content::Document document;
    QDateTime savedAt;           ///< of the last change that is on disk
    std::optional<Error> damage; ///< "journal-damaged" (title): not all that was typed last could be read back
    QList<Finding> findings;
    QList<DecisionView> decisions;
    QList<Comment> comments;             ///< oldest first
    QList<Revision> revisions;           ///< oldest first
    QList<store::DraftVersion> versions; ///< the text's local history, newest first
    QByteArray manifestSha512;           ///< of the latest revision; empty before the first
    bool editable = false;               ///< by this account, now
    bool editVoidsApproval = false;
    bool deadlineSettable = false;         ///< by this account, now
    QList<DecisionKind> possibleDecisions; ///< by this account, now; what blocks them is in `findings` and `blockedBy`
    DecisionNeeds needs;                   ///< of the submit, review or approval that is possible, if one is
    std::optional<Error> blockedBy;        ///< why the next step is not this account's, when it is not
    std::optional<ReviewClaim> claim;      ///< who took it up last, while it is submitted or in review
    std::optional<Account> recipient;      ///< to whom the next step was passed on, while they can take it
    bool takeOverPossible = false;         ///< by this account, now
    bool owesAnswer = false;               ///< it is not published, and its contributor has no answer yet
};

Result<ArticleView> showArticle(Session &session, const ArticleId &article);
/// The time the page of the text as it stands bears, UTC: of its approval or the end of its embargo; invalid when it is not
/// approved.
QDateTime approvedAt(const ArticleView &view);
/// What its page says was corrected, see bantin::correctionsIn().
QList<Correction> correctionsIn(const ArticleView &view, const QDateTime &pending);
/// One page of what is asked for.
Result<QList<Article>> listArticles(Session &session, const store::ArticleQuery &query = {});
/// Articles whose next step is this account's, oldest first.
Result<QList<Article>> listWaitingForMe(Session &session);

/// What the rail shows beside its entries.
struct ArticleCounts {
    QHash<Stage, qint64> byStage; ///< without the trash
    qint64 mine = 0;
    qint64 waitingForMe = 0;
    qint64 trashed = 0;
};
Result<ArticleCounts> countArticles(Session &session);

/// Best match first; `among` filters and pages, its order does not matter.
Result<QList<store::SearchHit>> searchArticles(Session &session, const QString &query,
                                               const store::ArticleQuery &among = {});
/// Bytes of a picture by asset name.
Result<QByteArray> assetBytes(Session &session, const QString &name);

} // namespace bantin::workflow
