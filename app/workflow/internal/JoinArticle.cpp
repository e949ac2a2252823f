// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/JoinArticle.h"

#include "app/crypto/Digest.h"
#include "app/store/CommentRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/DeskExchange.h"
#include "app/workflow/internal/JoinExtras.h"
#include "app/workflow/internal/KeepAnchors.h"
#include "app/workflow/internal/KeepBranch.h"
#include "app/workflow/internal/RecordAudit.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using package::VerifiedArticle;
using package::VerifiedHandover;

/// Where decisions alone leave an article.
Stage stageOf(const QList<package::HandoverDecision> &decisions)
{
    for (auto taken = decisions.crbegin(); taken != decisions.crend(); ++taken) {
        switch (taken->decision.kind) {
        case DecisionKind::Submit:
            return Stage::Submitted;
        case DecisionKind::Review:
            return Stage::AwaitingApproval;
        case DecisionKind::Return:
            return Stage::Returned;
        case DecisionKind::Approve:
            return Stage::Approved;
        case DecisionKind::Decline:
            return Stage::Declined;
        case DecisionKind::Withdraw:
            return Stage::Withdrawn;
        case DecisionKind::Recall:
        case DecisionKind::Correct:
            return Stage::Draft;
        case DecisionKind::Forward:
            break;
        }
    }
    return Stage::Draft;
}

/// The sender's word counts only for what no decision says: that somebody reviews it, or that the portal has it. A draft on top of
/// what was decided has voided it.
Stage stageHere(const VerifiedArticle &theirs, bool isDraft)
{
    const Stage decided = stageOf(theirs.decisions);
    if (decided == Stage::Submitted)
        return isDraft || theirs.article.stage == Stage::InReview ? Stage::InReview : decided;
    const bool isVoided = isDraft && (decided == Stage::AwaitingApproval || isApprovalBound(decided));
    if (isVoided)
        return Stage::Draft;
    const bool isOnPortal = theirs.article.stage == Stage::Published || theirs.article.stage == Stage::Corrected;
    if (decided == Stage::Approved && isOnPortal && !theirs.article.publishedUrl.isEmpty())
        return theirs.article.stage;
    return decided;
}

QString remarkOf(const QList<package::HandoverDecision> &decisions)
{
    for (auto taken = decisions.crbegin(); taken != decisions.crend(); ++taken) {
        const DecisionKind kind = taken->decision.kind;
        if (kind == DecisionKind::Forward)
            continue;
        const bool tellsWhy = kind == DecisionKind::Return || kind == DecisionKind::Decline
                              || kind == DecisionKind::Correct || kind == DecisionKind::Withdraw;
        return tellsWhy ? taken->decision.remark : QString();
    }
    return {};
}

store::WorkingCopy copyOf(const VerifiedArticle &theirs, bool isDraft)
{
    const Revision &text = theirs.draft && isDraft ? *theirs.draft : theirs.revisions.constLast();
    store::WorkingCopy copy{theirs.article.id, text.metadata, text.xhtml, text.authors, isDraft, text.createdAt, {}};
    if (isDraft && theirs.article.draft) {
        copy.savedAt = theirs.article.draft->savedAt.isValid() ? theirs.article.draft->savedAt : text.createdAt;
        copy.savedBy = theirs.article.draft->savedBy;
    }
    return copy;
}

class Joining
{
public:
    Joining(Session &session, const VerifiedArticle &theirs, HandoverFate &fate)
        : m_session(session)
        , m_theirs(theirs)
        , m_fate(fate)
        , m_isDraft(sideOf(theirs).isDraft)
    {
    }

    Result<void> begin()
    {
        const package::HandoverArticle &sent = m_theirs.article;
        m_article.id = sent.id;
        m_article.author = sent.author;
        m_article.authorName = sent.authorName;
        m_article.createdAt = sent.createdAt.isValid() ? sent.createdAt : m_session.clock.nowUtc();
        m_article.dueAt = sent.dueAt;
        const store::WorkingCopy copy = copyOf(m_theirs, m_isDraft);
        m_article.title = copy.metadata.title;
        m_article.category = copy.metadata.category;
        m_article.updatedAt = m_session.clock.nowUtc();
        store::WorkingCopy first = copy;
        first.changedSinceRevision = true;
        return store::ArticleRepository(*m_session.store).insert(m_article, first);
    }
    Result<void> resume()
    {
        auto article = store::ArticleRepository(*m_session.store).find(m_theirs.article.id);
        if (!article)
            return article.error();
        m_article = *std::move(article);
        return {};
    }
    Result<void> joinHistory();
    Result<void> followDraft();
    Result<void> settle();

private:
    Session &m_session;
    const VerifiedArticle &m_theirs;
    HandoverFate &m_fate;
    const bool m_isDraft;
    Article m_article;
    QList<Decision> m_added;
};

Result<void> Joining::joinHistory()
{
    const auto known = store::RevisionRepository(*m_session.store).ofArticle(m_article.id);
    const auto chain = store::DecisionRepository(*m_session.store).ofArticle(m_article.id);
    if (!known || !chain)
        return known ? chain.error() : known.error();
    const QString subject = m_article.id.toString();
    for (const Revision &revision : m_theirs.revisions) {
        if (std::ranges::find(*known, revision.id, &Revision::id) != known->cend())
            continue;
        if (const auto put = store::RevisionRepository(*m_session.store).insert(revision); !put)
            return put;
        if (const auto done = record(m_session, AuditAction::ArticleJoined, subject, bindingOf(revision)); !done)
            return done;
        ++m_fate.revisions;
    }
    for (const package::HandoverDecision &taken : m_theirs.decisions.sliced(chain->size())) {
        const Decision &decision = taken.decision;
        const store::SignedDecision kept{decision, taken.file.json, taken.file.signature};
        if (const auto put = store::DecisionRepository(*m_session.store).append(kept); !put)
            return put;
        const store::DecisionRow row{decision.article,  decision.sequence, decisionName(decision.kind),
                                     decision.revision, decision.actor,    kept.json,
                                     kept.signature};
        if (const auto done = record(m_session, AuditAction::ArticleJoined, subject, bindingOf(row)); !done)
            return done;
        m_added.append(decision);
        ++m_fate.decisions;
    }
    return {};
}

/// What stood here and is in no revision stays in the local history for good.
Result<void> Joining::followDraft()
{
    const auto before = currentDraft(m_session, m_article.id);
    if (!before)
        return before.error();
    const store::WorkingCopy copy = copyOf(m_theirs, m_isDraft);
    const bool isReplaced = before->copy.xhtml != copy.xhtml || before->copy.metadata != copy.metadata;
    if (isReplaced && before->copy.changedSinceRevision) {
        const auto kept = store::VersionRepository(*m_session.store)
                              .keep(before->copy, store::DraftVersion::Kind::SetAside, m_session.clock.nowUtc());
        if (!kept)
            return kept;
    }
    if (const auto saved = saveWhole(m_session, copy, *before); !saved)
        return saved;
    if (const auto crossed = m_isDraft ? keepCrossing(m_session, copy) : Result<void>(); !crossed)
        return crossed;
    return keepAnchors(m_session, copy);
}

Result<void> Joining::settle()
{
    store::ArticleRepository articles(*m_session.store);
    const auto saved = articles.find(m_article.id);
    if (!saved)
        return saved.error();
    m_article.title = saved->title;
    m_article.category = saved->category;
    m_article.latestRevision = int(m_theirs.revisions.size());
    // Without a further decision the portal's answers to this desk are newer than anybody's word.
    const bool isOnItsWay = m_added.isEmpty() && isApprovalBound(m_article.stage) && !m_isDraft
                            && m_article.stage != Stage::Approved && m_article.stage != Stage::Refused;
    if (!isOnItsWay) {
        m_article.stage = stageHere(m_theirs, m_isDraft);
        m_article.approvalVoided = m_isDraft && stageOf(m_theirs.decisions) == Stage::Approved;
        m_article.remark = m_article.stage == Stage::Draft && m_isDraft ? QString() : remarkOf(m_theirs.decisions);
        if (!m_theirs.article.publishedUrl.isEmpty())
            m_article.publishedUrl = m_theirs.article.publishedUrl;
        if (m_article.stage == Stage::Withdrawn)
            m_article.publishedUrl.clear();
    }
    m_article.updatedAt = m_session.clock.nowUtc();
    m_fate.stage = m_article.stage;
    if (const auto updated = articles.update(m_article); !updated)
        return updated;
    return followOutbox(m_session, m_article, m_added);
}

Result<void> takeOver(Session &session, const VerifiedArticle &theirs, HandoverFate &fate)
{
    Joining joining(session, theirs, fate);
    if (const auto begun = fate.fate == MergeFate::New ? joining.begin() : joining.resume(); !begun)
        return begun;
    if (const auto joined = joining.joinHistory(); !joined)
        return joined;
    if (const auto followed = joining.followDraft(); !followed)
        return followed;
    return joining.settle();
}

} // namespace

MergeSide sideOf(const VerifiedArticle &article)
{
    MergeSide side;
    for (const package::HandoverDecision &taken : article.decisions)
        side.decisions.append(crypto::sha256(taken.file.signature));
    for (const Revision &revision : article.revisions)
        side.texts.append(textDigest(revision.metadata, revision.xhtml));
    side.text = article.draft ? textDigest(article.draft->metadata, article.draft->xhtml)
                              : side.texts.value(side.texts.size() - 1);
    side.isDraft = !side.texts.endsWith(side.text);
    side.ancestors = article.article.ancestors;
    return side;
}

Result<void> joinArticle(Session &session, const VerifiedHandover &handover, const VerifiedArticle &article,
                         HandoverFate &fate)
{
    if (fate.fate == MergeFate::New || fate.fate == MergeFate::Joined) {
        if (const auto taken = takeOver(session, article, fate); !taken)
            return taken;
    }
    if (fate.fate == MergeFate::Diverged) {
        const auto kept = keepBranch(session, handover.slip, article);
        if (!kept)
            return kept.error();
        fate.branch = *kept;
    }
    const auto comments = joinComments(session, article.article.id, article.article.comments);
    if (!comments)
        return comments.error();
    fate.comments = *comments;
    return joinPrivateData(session, article, fate);
}

} // namespace bantin::workflow
