// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadArticles.h"

#include "app/content/Xhtml.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/domain/FourEyes.h"
#include "app/store/AssetRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/Decide.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// The decision an article in `stage` waits for; nothing when it waits for the clerk, the portal or nobody.
std::optional<DecisionKind> awaitedDecision(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
    case Stage::Returned:
        return DecisionKind::Submit;
    case Stage::Submitted:
    case Stage::InReview:
        return DecisionKind::Review;
    case Stage::AwaitingApproval:
        return DecisionKind::Approve;
    case Stage::Declined:
    case Stage::Approved:
    case Stage::Packed:
    case Stage::Sending:
    case Stage::Received:
    case Stage::Published:
    case Stage::Refused:
    case Stage::Corrected:
    case Stage::Withdrawn:
        return std::nullopt;
    }
    return std::nullopt;
}

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
        previous = crypto::sha256(record.signature);
    }
    return views;
}

std::optional<Error> whyNotMine(const Session &session, const Article &article,
                                const QList<store::SignedDecision> &chain, const QList<AccountId> &authors)
{
    if (waitsForSender(article.stage) && !(session.account.roles & session.regulation.senders))
        return Error{Fault::Denied,
                     u"role-forbids"_s,
                     Retry::Never,
                     {u"send"_s, roleNames(session.regulation.senders).join(u", ")},
                     {}};
    const auto awaited = awaitedDecision(article.stage);
    if (!awaited)
        return std::nullopt;
    const auto may = mayDecide(session, *awaited, article.stage, chain, authors);
    return may ? std::nullopt : std::optional(may.error());
}

void addRights(const Session &session, ArticleView &view, const QList<store::SignedDecision> &chain,
               const QList<AccountId> &authors)
{
    const Stage stage = view.article.stage;
    const EditRight right = editRight(stage, session.account.roles, view.article.author == session.account.id);
    view.editable = right.allowed;
    view.editVoidsApproval = right.voidsApproval;
    for (const DecisionKind kind : {DecisionKind::Submit, DecisionKind::Review, DecisionKind::Return,
                                    DecisionKind::Approve, DecisionKind::Decline, DecisionKind::Withdraw}) {
        if (mayDecide(session, kind, stage, chain, authors))
            view.possibleDecisions.append(kind);
    }
    view.blockedBy = whyNotMine(session, view.article, chain, authors);
}

Result<bool> waitsForMe(Session &session, const Article &article)
{
    if (waitsForSender(article.stage))
        return bool(session.account.roles & session.regulation.senders);
    const auto awaited = awaitedDecision(article.stage);
    if (!awaited || (*awaited == DecisionKind::Submit && article.author != session.account.id))
        return false;
    const auto copy = store::ArticleRepository(*session.store).workingCopy(article.id);
    if (!copy)
        return copy.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(article.id);
    if (!chain)
        return chain.error();
    return mayDecide(session, *awaited, article.stage, *chain, copy->authors).ok();
}

} // namespace

Result<ArticleView> showArticle(Session &session, const ArticleId &id)
{
    const store::ArticleRepository articles(*session.store);
    const auto article = articles.find(id);
    if (!article)
        return article.error();
    const auto copy = articles.workingCopy(id);
    if (!copy)
        return copy.error();
    auto document = content::fromXhtml(copy->xhtml);
    if (!document)
        return document.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(id);
    if (!chain)
        return chain.error();
    auto revisions = store::RevisionRepository(*session.store).ofArticle(id);
    if (!revisions)
        return revisions.error();
    auto findings = findingsOf(session, *copy);
    if (!findings)
        return findings.error();
    ArticleView view;
    view.article = *article;
    view.metadata = copy->metadata;
    view.document = *std::move(document);
    view.savedAt = copy->savedAt;
    view.findings = *std::move(findings);
    view.decisions = viewsOf(session, article->stage, *chain);
    view.manifestSha512 = revisions->isEmpty() ? QByteArray() : revisions->constLast().manifestSha512;
    view.revisions = *std::move(revisions);
    addRights(session, view, *chain, copy->authors);
    return view;
}

Result<QList<Article>> listArticles(Session &session, const QList<Stage> &stages)
{
    return store::ArticleRepository(*session.store).list(stages);
}

Result<QList<Article>> listWaitingForMe(Session &session)
{
    auto all = listArticles(session);
    if (!all)
        return all;
    QList<Article> waiting;
    for (const Article &article : std::as_const(*all)) {
        const auto mine = waitsForMe(session, article);
        if (!mine)
            return mine.error();
        if (*mine)
            waiting.prepend(article);
    }
    return waiting;
}

Result<QList<store::SearchHit>> searchArticles(Session &session, const QString &query)
{
    return store::SearchIndex(*session.store).search(query);
}

Result<QByteArray> assetBytes(Session &session, const QString &name)
{
    return store::AssetRepository(*session.store).bytes(name);
}

} // namespace bantin::workflow
