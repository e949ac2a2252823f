// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Decide.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/domain/Confirmations.h"
#include "app/domain/FourEyes.h"
#include "app/store/RevisionRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/Findings.h"
#include "app/workflow/internal/FrozenPayload.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/HeldReview.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Warnings.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// What one decision is about.
struct Matter {
    DecisionKind kind;
    DecisionWords words;
    Article article;
    store::WorkingCopy copy;
    QList<store::SignedDecision> chain;
};

QString asWritten(const QString &remark)
{
    return remark.trimmed().normalized(QString::NormalizationForm_C);
}

DecisionWords asWritten(DecisionWords words)
{
    words.remark = asWritten(words.remark);
    for (Override &taken : words.overrides)
        taken.reason = asWritten(taken.reason);
    return words;
}

Result<Matter> loadMatter(Session &session, const ArticleId &id, DecisionKind kind, const DecisionWords &words)
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
    return Matter{kind, asWritten(words), *std::move(article), *std::move(copy), *std::move(chain)};
}

Error contentChanged(const Article &article, const QString &detail)
{
    return {Fault::Conflict, u"content-changed"_s, Retry::AfterCorrection, {article.title}, detail};
}

Result<void> requireNoBlock(const QList<Finding> &findings)
{
    QStringList rules;
    for (const Finding &finding : findings) {
        if (finding.enforcement == Enforcement::Block)
            rules.append(finding.ruleId);
    }
    rules.removeDuplicates();
    if (rules.isEmpty())
        return {};
    return Error{Fault::Denied, u"checks-block"_s, Retry::AfterCorrection, rules, {}};
}

/// The last decision about the article itself: passing it on says nothing about it.
const Decision *lastOpinion(const QList<store::SignedDecision> &chain)
{
    for (auto record = chain.crbegin(); record != chain.crend(); ++record) {
        if (record->decision.kind != DecisionKind::Forward)
            return &record->decision;
    }
    return nullptr;
}

/// What stands in the way of a step: blocking findings, warnings nobody gave a reason for.
Result<void> requireChecks(Session &session, const Matter &matter)
{
    if (!asksForWords(matter.kind))
        return {};
    const auto findings = findingsOf(session, matter.copy);
    if (!findings)
        return findings.error();
    // An approval binds what was reviewed: its blocking findings were looked at with that text.
    if (matter.kind != DecisionKind::Approve) {
        if (const auto free = requireNoBlock(*findings); !free)
            return free;
    }
    const auto warnings = warningsOf(session, matter.copy, matter.chain);
    return warnings ? answersWarnings(*warnings, *findings, matter.words.overrides) : warnings.error();
}

/// An approval binds exactly what was reviewed: the stored bytes must still give the reviewed manifest.
Result<void> requireReviewedContent(Session &session, const Matter &matter, const Revision &revision)
{
    if (matter.copy.changedSinceRevision)
        return contentChanged(matter.article, u"working copy differs from the revision"_s);
    const Decision *reviewed = lastOpinion(matter.chain);
    if (!reviewed || reviewed->kind != DecisionKind::Review || reviewed->revision != revision.id
        || reviewed->manifestSha512 != revision.manifestSha512)
        return contentChanged(matter.article, u"the review binds something else"_s);
    if (reviewed->regulation != session.regulation.id)
        return Error{Fault::Conflict, u"regulation-changed"_s, Retry::AfterCorrection, {matter.article.title}, {}};
    const auto payload = payloadOf(session, revision, session.regulation);
    if (!payload)
        return payload.error();
    if (package::manifestDigest(*payload) != revision.manifestSha512)
        return contentChanged(matter.article, u"the stored bytes give another manifest"_s);
    return {};
}

/// What the portal has or is to have.
Result<Revision> approvedRevision(Session &session, const Matter &matter)
{
    for (auto entry = matter.chain.crbegin(); entry != matter.chain.crend(); ++entry) {
        if (entry->decision.kind == DecisionKind::Approve)
            return store::RevisionRepository(*session.store).find(entry->decision.revision);
    }
    return contentChanged(matter.article, u"nothing was ever approved"_s);
}

/// A correction that corrects nothing would bring the same revision once more.
Result<void> requireCorrection(const Matter &matter)
{
    const bool corrects = !matter.chain.isEmpty() && matter.chain.constLast().decision.kind == DecisionKind::Correct;
    if (matter.kind != DecisionKind::Submit || !corrects || matter.copy.changedSinceRevision)
        return {};
    return Error{Fault::Conflict, u"correction-unchanged"_s, Retry::AfterCorrection, {matter.article.title}, {}};
}

/// The payload names the profile; what was frozen under a former one is frozen again.
bool isUnderFormerProfile(const Session &session, const Matter &matter, const Revision &revision)
{
    return regulationOf(session, revision, matter.chain) != session.regulation.id;
}

/// The revision the decision is about; edits nobody has frozen yet become one, except under an approval.
Result<Revision> revisionFor(Session &session, Matter &matter)
{
    if (matter.kind == DecisionKind::Withdraw || matter.kind == DecisionKind::Correct)
        return approvedRevision(session, matter);
    auto latest = latestRevision(session, matter.article.id);
    if (!latest)
        return latest.error();
    const bool approving = matter.kind == DecisionKind::Approve;
    const bool brings = matter.kind == DecisionKind::Submit || matter.kind == DecisionKind::Review;
    if (!approving
        && (matter.copy.changedSinceRevision || !latest->has_value()
            || (brings && isUnderFormerProfile(session, matter, **latest))))
        return freeze(session, matter.article, matter.copy);
    if (!latest->has_value())
        return contentChanged(matter.article, u"nothing frozen"_s);
    if (approving) {
        if (const auto reviewed = requireReviewedContent(session, matter, **latest); !reviewed)
            return reviewed.error();
    }
    return **latest;
}

void addWords(Decision &decision, const DecisionWords &words)
{
    decision.remark = words.remark;
    decision.overrides = words.overrides;
    decision.confirmed = words.confirmed;
    decision.publishFrom = words.publishFrom;
    decision.recipient = words.recipient;
    decision.remarkIsPublic = words.remarkIsPublic;
}

Decision decisionOn(const Session &session, const Matter &matter, const Revision &revision, Role role)
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
    decision.regulation = session.regulation.id;
    addWords(decision, matter.words);
    return decision;
}

store::SignedDecision sign(const Session &session, const Decision &decision)
{
    const QByteArray json = toJson(decision);
    return {decision, json, crypto::signDetached(json, session.certificate, session.signingKey)};
}

void applyTo(Article &article, const Matter &matter, Stage stage, const QDateTime &now)
{
    const bool tellsWhy = matter.kind == DecisionKind::Return || matter.kind == DecisionKind::Decline
                          || matter.kind == DecisionKind::Correct || matter.kind == DecisionKind::Withdraw;
    article.stage = stage;
    if (matter.kind != DecisionKind::Forward)
        article.remark = tellsWhy ? matter.words.remark : QString();
    article.updatedAt = now;
    if (matter.kind == DecisionKind::Approve)
        article.approvalVoided = false;
    if (matter.kind == DecisionKind::Withdraw)
        article.publishedUrl.clear();
}

Result<void> take(Session &session, Matter &matter, const Revision &revision, Role role, const WithDecision &alongside)
{
    const auto stage = stageAfter(stageFor(matter.article, matter.kind), matter.kind);
    if (!stage)
        return stage.error();
    const store::SignedDecision decision = sign(session, decisionOn(session, matter, revision, role));
    if (const auto confirmed = checkConfirmations(decision.decision, session.regulation); !confirmed)
        return confirmed;
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

Result<Article> decide(Session &session, const ArticleId &id, DecisionKind kind, const DecisionWords &words,
                       const WithDecision &alongside)
{
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    auto matter = loadMatter(session, id, kind, words);
    if (!matter)
        return matter.error();
    const auto warrant = mayDecide(session, kind, matter->article, matter->chain, matter->copy.authors);
    if (!warrant)
        return warrant.error();
    if (kind != DecisionKind::Recall) {
        if (const auto held = requireHolder(session, matter->article); !held)
            return held.error();
    }
    if (const auto checked = requireChecks(session, *matter); !checked)
        return checked.error();
    if (const auto corrected = requireCorrection(*matter); !corrected)
        return corrected.error();
    const auto revision = revisionFor(session, *matter);
    if (!revision)
        return revision.error();
    if (const auto taken = take(session, *matter, *revision, warrant->role, alongside); !taken)
        return taken.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return matter->article;
}

bool asksForWords(DecisionKind kind)
{
    return kind == DecisionKind::Submit || kind == DecisionKind::Review || kind == DecisionKind::Approve;
}

QDateTime decisionTime(const Session &session, const QList<store::SignedDecision> &chain)
{
    QDateTime time = wholeSeconds(session.clock.nowUtc());
    for (const RosterEntry &entry : session.roster.entries) {
        if (entry.certificateSha256 == session.account.certificateSha256 && !entry.to.isValid())
            time = std::max(time, entry.from);
    }
    if (const QDateTime since = session.roster.followedSince(); since.isValid())
        time = std::max(time, since);
    return chain.isEmpty() ? time : std::max(time, chain.constLast().decision.decidedAt);
}

Stage stageFor(const Article &article, DecisionKind kind)
{
    const bool isOnPortal = !article.publishedUrl.isEmpty() && article.stage != Stage::Withdrawn;
    return kind == DecisionKind::Withdraw && isOnPortal ? Stage::Published : article.stage;
}

Result<Warrant> mayDecide(const Session &session, DecisionKind kind, const Article &article,
                          const QList<store::SignedDecision> &chain, const QList<AccountId> &authors)
{
    return mayDecide(session, ownEntry(session), kind, article, chain, authors);
}

Result<Warrant> mayDecide(const Session &session, const RosterEntry &member, DecisionKind kind, const Article &article,
                          const QList<store::SignedDecision> &chain, const QList<AccountId> &authors)
{
    const Stage stage = stageFor(article, kind);
    if (const auto next = stageAfter(stage, kind); !next)
        return next.error();
    // Who passes an article on could have taken the step it waits for.
    const DecisionKind rightTo = kind == DecisionKind::Forward ? awaitedDecision(stage).value_or(kind) : kind;
    const auto warrants =
        warrantsFor(session.roster, session.regulation, rightTo, member, decisionTime(session, chain));
    auto warrant = chooseWarrant(warrants, session.regulation, rightTo, {article.category, authors});
    if (!warrant)
        return warrant;
    QList<Decision> decisions;
    for (const store::SignedDecision &signedDecision : chain)
        decisions.append(signedDecision.decision);
    Decision candidate;
    candidate.kind = kind;
    candidate.actor = member.account;
    candidate.actorName = member.name;
    decisions.append(candidate);
    if (const auto eyes = checkFourEyes(currentRound(decisions), authors); !eyes)
        return eyes.error();
    return warrant;
}

Result<void> requireRemark(const QString &remark)
{
    if (remark.trimmed().isEmpty())
        return Error{Fault::InvalidInput, u"remark-missing"_s, Retry::AfterCorrection, {}, {}};
    return {};
}

} // namespace bantin::workflow
