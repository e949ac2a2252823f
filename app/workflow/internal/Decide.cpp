// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Decide.h"

#include "app/content/Xhtml.h"
#include "app/content/checks/CheckRegistry.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/domain/FourEyes.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/FrozenPayload.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// What one decision is about.
struct Matter {
    DecisionKind kind;
    QString remark;
    Article article;
    store::WorkingCopy copy;
    QList<store::SignedDecision> chain;
};

Result<Matter> loadMatter(Session &session, const ArticleId &id, DecisionKind kind, const QString &remark)
{
    const store::ArticleRepository articles(*session.store);
    auto article = articles.find(id);
    if (!article)
        return article.error();
    if (const auto present = expectNotTrashed(*article); !present)
        return present.error();
    auto copy = wholeDraft(session, id);
    if (!copy)
        return copy.error();
    auto chain = store::DecisionRepository(*session.store).ofArticle(id);
    if (!chain)
        return chain.error();
    return Matter{kind, remark.trimmed().normalized(QString::NormalizationForm_C), *std::move(article),
                  *std::move(copy), *std::move(chain)};
}

Error contentChanged(const Article &article, const QString &detail)
{
    return {Fault::Conflict, u"content-changed"_s, Retry::AfterCorrection, {article.title}, detail};
}

Result<void> requireChecks(const Session &session, const store::WorkingCopy &copy)
{
    const auto findings = findingsOf(session, copy);
    if (!findings)
        return findings.error();
    QStringList rules;
    for (const Finding &finding : *findings) {
        if (finding.enforcement == Enforcement::Block)
            rules.append(finding.ruleId);
    }
    rules.removeDuplicates();
    if (rules.isEmpty())
        return {};
    return Error{Fault::Denied, u"checks-block"_s, Retry::AfterCorrection, rules, {}};
}

/// An approval binds exactly what was reviewed: the stored bytes must still give the reviewed manifest.
Result<void> requireReviewedContent(Session &session, const Matter &matter, const Revision &revision)
{
    if (matter.copy.changedSinceRevision)
        return contentChanged(matter.article, u"working copy differs from the revision"_s);
    const Decision *reviewed = matter.chain.isEmpty() ? nullptr : &matter.chain.constLast().decision;
    if (!reviewed || reviewed->kind != DecisionKind::Review || reviewed->revision != revision.id
        || reviewed->manifestSha512 != revision.manifestSha512)
        return contentChanged(matter.article, u"the review binds something else"_s);
    const auto payload = payloadOf(session, revision);
    if (!payload)
        return payload.error();
    if (package::manifestDigest(*payload) != revision.manifestSha512)
        return contentChanged(matter.article, u"the stored bytes give another manifest"_s);
    return {};
}

/// The revision the decision is about; edits nobody has frozen yet become one, except under an approval.
Result<Revision> revisionFor(Session &session, Matter &matter)
{
    auto latest = latestRevision(session, matter.article.id);
    if (!latest)
        return latest.error();
    const bool approving = matter.kind == DecisionKind::Approve;
    if (!approving && (matter.copy.changedSinceRevision || !latest->has_value()))
        return freeze(session, matter.article, matter.copy);
    if (!latest->has_value())
        return contentChanged(matter.article, u"nothing frozen"_s);
    if (approving) {
        if (const auto reviewed = requireReviewedContent(session, matter, **latest); !reviewed)
            return reviewed.error();
    }
    return **latest;
}

/// A clock that was set back must not break the chain's order of time.
QDateTime decisionTime(const Session &session, const QList<store::SignedDecision> &chain)
{
    const QDateTime now = wholeSeconds(session.clock.nowUtc());
    return chain.isEmpty() ? now : std::max(now, chain.constLast().decision.decidedAt);
}

store::SignedDecision sign(const Session &session, const Matter &matter, const Revision &revision, Role role)
{
    Decision decision;
    decision.sequence = int(matter.chain.size()) + 1;
    decision.kind = matter.kind;
    decision.article = matter.article.id;
    decision.revision = revision.id;
    decision.revisionNumber = revision.number;
    decision.manifestSha512 = revision.manifestSha512;
    decision.previousSha256 =
        matter.chain.isEmpty() ? QByteArray() : crypto::sha256(matter.chain.constLast().signature);
    decision.actor = session.account.id;
    decision.actorName = session.account.name;
    decision.role = role;
    decision.certificateSha256 = session.certificate.fingerprint();
    decision.decidedAt = decisionTime(session, matter.chain);
    decision.remark = matter.remark;
    decision.regulation = session.regulation.id;
    const QByteArray json = toJson(decision);
    return {decision, json, crypto::signDetached(json, session.certificate, session.signingKey)};
}

void applyTo(Article &article, const Matter &matter, Stage stage, const QDateTime &now)
{
    const bool isRefusal = matter.kind == DecisionKind::Return || matter.kind == DecisionKind::Decline;
    article.stage = stage;
    article.remark = isRefusal ? matter.remark : QString();
    article.updatedAt = now;
    if (matter.kind == DecisionKind::Approve)
        article.approvalVoided = false;
}

Result<void> take(Session &session, Matter &matter, const Revision &revision, const WithDecision &alongside)
{
    const auto role = decidingRole(session.regulation, matter.kind, session.account.roles);
    if (!role)
        return role.error();
    const auto stage = stageAfter(matter.article.stage, matter.kind);
    if (!stage)
        return stage.error();
    const store::SignedDecision decision = sign(session, matter, revision, *role);
    if (const auto appended = store::DecisionRepository(*session.store).append(decision); !appended)
        return appended;
    if (const auto recorded = recordDecision(session, decision); !recorded)
        return recorded;
    applyTo(matter.article, matter, *stage, session.clock.nowUtc());
    if (const auto updated = store::ArticleRepository(*session.store).update(matter.article); !updated)
        return updated;
    return alongside ? alongside(matter.article, revision) : Result<void>();
}

} // namespace

Result<Article> decide(Session &session, const ArticleId &id, DecisionKind kind, const QString &remark,
                       const WithDecision &alongside)
{
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    auto matter = loadMatter(session, id, kind, remark);
    if (!matter)
        return matter.error();
    if (const auto may = mayDecide(session, kind, matter->article.stage, matter->chain, matter->copy.authors); !may)
        return may.error();
    if (kind == DecisionKind::Submit || kind == DecisionKind::Review) {
        if (const auto checked = requireChecks(session, matter->copy); !checked)
            return checked.error();
    }
    const auto revision = revisionFor(session, *matter);
    if (!revision)
        return revision.error();
    if (const auto taken = take(session, *matter, *revision, alongside); !taken)
        return taken.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return matter->article;
}

Result<void> mayDecide(const Session &session, DecisionKind kind, Stage stage,
                       const QList<store::SignedDecision> &chain, const QList<AccountId> &authors)
{
    if (const auto next = stageAfter(stage, kind); !next)
        return next.error();
    if (const auto role = decidingRole(session.regulation, kind, session.account.roles); !role)
        return role.error();
    QList<Decision> decisions;
    for (const store::SignedDecision &signedDecision : chain)
        decisions.append(signedDecision.decision);
    Decision candidate;
    candidate.kind = kind;
    candidate.actor = session.account.id;
    candidate.actorName = session.account.name;
    decisions.append(candidate);
    return checkFourEyes(currentRound(decisions), authors);
}

Result<QList<Finding>> findingsOf(const Session &session, const store::WorkingCopy &copy)
{
    const auto document = content::fromXhtml(copy.xhtml);
    if (!document)
        return document.error();
    content::checks::CheckedArticle article;
    article.metadata = copy.metadata;
    article.document = *document;
    return content::checks::runChecks(session.regulation, article, session.clock.nowUtc().toLocalTime().date());
}

Result<void> requireRemark(const QString &remark)
{
    if (remark.trimmed().isEmpty())
        return Error{Fault::InvalidInput, u"remark-missing"_s, Retry::AfterCorrection, {}, {}};
    return {};
}

} // namespace bantin::workflow
