// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadArticles.h"

#include "app/content/Xhtml.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/domain/FourEyes.h"
#include "app/store/ClaimRepository.h"
#include "app/store/CommentRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/AnswerContributor.h"
#include "app/workflow/TakeOverReview.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/Decide.h"
#include "app/workflow/internal/Findings.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/HeldReview.h"
#include "app/workflow/internal/Recipient.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// More open work than anybody can have; it only keeps a list from growing without end.
constexpr int longestList = 5000;

bool waitsForSender(Stage stage)
{
    return stage == Stage::Approved || stage == Stage::Packed;
}

bool isGenuine(const Session &session, const store::SignedDecision &record, const QByteArray &previous)
{
    const auto signer =
        crypto::verifyDetached(record.signature, record.json, {session.unitCertificate}, record.decision.decidedAt);
    return signer && signer->fingerprint() == record.decision.certificateSha256
           && toJson(record.decision) == record.json && record.decision.previousSha256 == previous;
}

QString memberName(const Roster &roster, const AccountId &account)
{
    const auto entry = std::ranges::find(roster.entries, account, &RosterEntry::account);
    return entry == roster.entries.end() ? QString() : entry->name;
}

QList<DecisionView> viewsOf(const Session &session, Stage stage, const QList<store::SignedDecision> &chain)
{
    QList<Decision> decisions;
    for (const store::SignedDecision &record : chain)
        decisions.append(record.decision);
    const qsizetype inForce = stage == Stage::Draft ? 0 : currentRound(decisions).size();
    QList<DecisionView> views;
    QByteArray previous;
    for (const store::SignedDecision &record : chain) {
        const bool counts = views.size() >= chain.size() - inForce;
        views.append({record.decision, isGenuine(session, record, previous), counts});
        if (const auto delegation = delegationOf(record.decision, session.roster, session.regulation)) {
            views.last().delegator = memberName(session.roster, delegation->from);
            views.last().delegationDocument = delegation->document;
        }
        previous = crypto::sha256(record.signature);
    }
    return views;
}

std::optional<Error> whyNotMine(const Session &session, const Article &article,
                                const QList<store::SignedDecision> &chain, const QList<AccountId> &authors)
{
    if (waitsForSender(article.stage)) {
        const auto sender = maySend(session, article.category);
        return sender ? std::nullopt : std::optional(sender.error());
    }
    const auto awaited = awaitedDecision(article.stage);
    if (!awaited)
        return std::nullopt;
    if (const auto held = requireHolder(session, article); !held)
        return held.error();
    const auto may = mayDecide(session, *awaited, article, chain, authors);
    return may ? std::nullopt : std::optional(may.error());
}

/// Who has the article or the next step, and what that leaves to this account.
Result<void> addHolder(Session &session, ArticleView &view, const QList<store::SignedDecision> &chain,
                       const QList<AccountId> &authors)
{
    const Article &article = view.article;
    if (article.stage == Stage::Submitted || article.stage == Stage::InReview) {
        auto claim = store::ClaimRepository(*session.store).ofArticle(article.id);
        if (!claim)
            return claim.error();
        view.claim = *std::move(claim);
    }
    auto recipient = presentRecipient(session, article, chain, authors);
    if (!recipient)
        return recipient.error();
    view.recipient = *std::move(recipient);
    if (const auto held = requireHolder(session, article); !held) {
        view.editable = false;
        view.possibleDecisions.removeIf([](DecisionKind kind) { return kind != DecisionKind::Recall; });
    }
    const auto owes = owesAnswer(session, article);
    if (!owes)
        return owes.error();
    view.owesAnswer = *owes;
    view.takeOverPossible = !article.trashedAt.isValid() && !session.isReadOnly() && mayTakeOver(session, article).ok();
    return {};
}

Result<void> addRights(Session &session, ArticleView &view, const QList<store::SignedDecision> &chain,
                       const QList<AccountId> &authors)
{
    const Stage stage = view.article.stage;
    const EditRight right = editRight(stage, session.account.roles, view.article.author == session.account.id);
    view.editable = right.allowed;
    view.deadlineSettable = !session.store->isReadOnly() && !view.article.trashedAt.isValid()
                            && maySetDeadline(session.account.roles, view.article.author == session.account.id);
    view.editVoidsApproval = right.voidsApproval;
    for (const DecisionKind kind : {DecisionKind::Submit, DecisionKind::Review, DecisionKind::Return,
                                    DecisionKind::Approve, DecisionKind::Decline, DecisionKind::Correct,
                                    DecisionKind::Withdraw, DecisionKind::Recall, DecisionKind::Forward}) {
        if (mayDecide(session, kind, view.article, chain, authors))
            view.possibleDecisions.append(kind);
    }
    view.blockedBy = whyNotMine(session, view.article, chain, authors);
    return addHolder(session, view, chain, authors);
}

bool mayEverDecide(const Session &session, DecisionKind kind)
{
    return !warrantsFor(session.roster, session.regulation, kind, ownEntry(session), session.clock.nowUtc()).isEmpty();
}

/// Stages whose next step could be this account's; what is still being written waits only for who writes it.
QList<Stage> stagesOfMine(const Session &session)
{
    QList<Stage> stages;
    for (const Stage stage : allStages()) {
        const auto awaited = awaitedDecision(stage);
        const bool decides = awaited && *awaited != DecisionKind::Submit && mayEverDecide(session, *awaited);
        const bool sends = waitsForSender(stage) && maySend(session, {});
        const bool answers = stage == Stage::Declined && mayEverDecide(session, DecisionKind::Decline);
        if (decides || sends || answers)
            stages.append(stage);
    }
    return stages;
}

Result<bool> waitsForMe(Session &session, const Article &article)
{
    if (article.stage == Stage::Declined)
        return owesAnswer(session, article);
    const auto awaited = awaitedDecision(article.stage);
    if (!awaited)
        return maySend(session, article.category).ok();
    const auto authors = store::ArticleRepository(*session.store).authors(article.id);
    if (!authors)
        return authors.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(article.id);
    if (!chain)
        return chain.error();
    if (!mayDecide(session, *awaited, article, *chain, *authors) || !requireHolder(session, article))
        return false;
    const auto recipient = presentRecipient(session, article, *chain, *authors);
    if (!recipient)
        return recipient.error();
    return !*recipient || (*recipient)->id == session.account.id;
}

Result<QList<Article>> openWork(Session &session)
{
    const store::ArticleList list(*session.store);
    store::ArticleQuery query{.order = store::ArticleQuery::Order::OldestChange, .limit = longestList};
    query.stages = {Stage::Draft, Stage::Returned};
    query.author = session.account.id;
    auto work = list.page(query);
    if (!work)
        return work;
    query.stages = stagesOfMine(session);
    query.author = {};
    if (query.stages.isEmpty())
        return work;
    const auto others = list.page(query);
    if (!others)
        return others;
    work->append(*others);
    std::ranges::stable_sort(*work, {}, &Article::updatedAt);
    return work;
}

std::optional<Error> damageOf(const store::JournalReplay &draft)
{
    if (draft.refused == 0)
        return std::nullopt;
    return Error{Fault::Tampered, u"journal-damaged"_s, Retry::Never, {draft.copy.metadata.title}, {}};
}

Result<ArticleView> readView(Session &session, const ArticleId &id)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    const auto draft = currentDraft(session, id);
    if (!draft)
        return draft.error();
    const store::WorkingCopy &copy = draft->copy;
    auto document = content::fromXhtml(copy.xhtml);
    if (!document)
        return document.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(id);
    if (!chain)
        return chain.error();
    auto revisions = store::RevisionRepository(*session.store).ofArticle(id);
    if (!revisions)
        return revisions.error();
    auto versions = store::VersionRepository(*session.store).ofArticle(id);
    if (!versions)
        return versions.error();
    auto findings = findingsOf(session, copy);
    if (!findings)
        return findings.error();
    auto comments = store::CommentRepository(*session.store).ofArticle(id);
    if (!comments)
        return comments.error();
    ArticleView view;
    view.article = *article;
    view.comments = *std::move(comments);
    view.metadata = copy.metadata;
    view.document = *std::move(document);
    view.savedAt = copy.savedAt;
    view.damage = damageOf(*draft);
    view.findings = *std::move(findings);
    view.decisions = viewsOf(session, article->stage, *chain);
    view.manifestSha512 = revisions->isEmpty() ? QByteArray() : revisions->constLast().manifestSha512;
    view.revisions = *std::move(revisions);
    view.versions = *std::move(versions);
    if (const auto added = addRights(session, view, *chain, copy.authors); !added)
        return added.error();
    return view;
}

} // namespace

QDateTime approvedAt(const ArticleView &view)
{
    if (view.decisions.isEmpty())
        return {};
    const DecisionView &last = view.decisions.last();
    return last.inForce && last.decision.kind == DecisionKind::Approve ? publicationTime(last.decision) : QDateTime();
}

QList<Correction> correctionsIn(const ArticleView &view, const QDateTime &pending)
{
    QList<Decision> decisions;
    for (const DecisionView &entry : view.decisions)
        decisions.append(entry.decision);
    return correctionsIn(decisions, pending);
}

Result<ArticleView> showArticle(Session &session, const ArticleId &id)
{
    auto view = readView(session, id);
    if (!view)
        return view;
    for (const DecisionKind kind : std::as_const(view->possibleDecisions)) {
        if (!asksForWords(kind))
            continue;
        auto needs = decisionNeeds(session, id, kind);
        if (!needs)
            return needs.error();
        view->needs = *std::move(needs);
    }
    return view;
}

Result<QList<Article>> listArticles(Session &session, const store::ArticleQuery &query)
{
    return store::ArticleList(*session.store).page(query);
}

Result<QList<Article>> listWaitingForMe(Session &session)
{
    const auto work = openWork(session);
    if (!work)
        return work;
    QList<Article> waiting;
    for (const Article &article : *work) {
        const auto mine = waitsForMe(session, article);
        if (!mine)
            return mine.error();
        if (*mine)
            waiting.append(article);
    }
    return waiting;
}

Result<ArticleCounts> countArticles(Session &session)
{
    const store::ArticleList list(*session.store);
    const auto byStage = list.countByStage();
    if (!byStage)
        return byStage.error();
    const auto mine = list.count({.author = session.account.id});
    if (!mine)
        return mine.error();
    const auto trashed = list.count({.trash = store::ArticleQuery::Trash::Only});
    if (!trashed)
        return trashed.error();
    const auto waiting = listWaitingForMe(session);
    if (!waiting)
        return waiting.error();
    return ArticleCounts{*byStage, *mine, waiting->size(), *trashed};
}

Result<QList<store::SearchHit>> searchArticles(Session &session, const QString &query, const store::ArticleQuery &among)
{
    return store::SearchIndex(*session.store).search(query, among);
}

Result<QByteArray> assetBytes(Session &session, const QString &name)
{
    return store::AssetRepository(*session.store).bytes(name);
}

} // namespace bantin::workflow
