// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/AnswerContributor.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/store/ArticleRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/LetterRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"

#include <algorithm>
#include <functional>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// A refusal in force, and what was said of it.
struct Refusal {
    Article article;
    Decision decision;
    QDateTime submittedAt;
};

Error letterError(const QString &reason)
{
    return {Fault::Conflict, reason, Retry::AfterCorrection, {}, {}};
}

Result<Refusal> refusalOf(const Session &session, const ArticleId &id)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(id);
    if (!chain)
        return chain.error();
    if (article->stage != Stage::Declined || chain->isEmpty())
        return letterError(u"letter-none"_s);
    Refusal refusal{*article, chain->constLast().decision, {}};
    for (const store::SignedDecision &record : *chain) {
        if (record.decision.kind == DecisionKind::Submit)
            refusal.submittedAt = record.decision.decidedAt;
    }
    return refusal;
}

/// Whoever could decline it may answer for it.
Result<void> mayAnswer(const Session &session, const Refusal &refusal)
{
    const auto warrants = warrantsFor(session.roster, session.regulation, DecisionKind::Decline, ownEntry(session),
                                      session.clock.nowUtc());
    const auto warrant =
        chooseWarrant(warrants, session.regulation, DecisionKind::Decline, {refusal.article.category, {}});
    return warrant ? Result<void>() : warrant.error();
}

const Rule *answerRule(const Regulation &regulation)
{
    const auto found = std::ranges::find_if(regulation.rules, [](const Rule &rule) {
        return std::ranges::any_of(rule.carriers, [](const Carrier &carrier) {
            return carrier.kind == Carrier::Kind::Screen && carrier.name == "decline-letter"_L1;
        });
    });
    return found == regulation.rules.end() ? nullptr : &*found;
}

DeclineLetter drafted(const Session &session, const Refusal &refusal)
{
    LetterFacts facts;
    facts.unit = session.unit;
    facts.contributor = refusal.article.authorName;
    facts.title = refusal.article.title;
    facts.submittedOn = DeadlineEngine::localDate(refusal.submittedAt);
    facts.reason = refusal.decision.remark;
    if (const Rule *rule = answerRule(session.regulation)) {
        facts.cite = rule->cite;
        facts.regulation = session.regulation.title.vi;
    }
    facts.signer = session.account.name;
    facts.today = DeadlineEngine::localDate(session.clock.nowUtc());
    return {refusal.decision.sequence, draftDeclineLetter(facts), {}, {}, {}, {}, {}};
}

/// Changes the letter of a refusal in one transaction.
Result<DeclineLetter> change(Session &session, const ArticleId &id,
                             const std::function<Result<void>(DeclineLetter &letter, const Refusal &refusal)> &edit)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto refusal = refusalOf(session, id);
    if (!refusal)
        return refusal.error();
    if (const auto may = mayAnswer(session, *refusal); !may)
        return may.error();
    store::LetterRepository letters(*session.store);
    const auto kept = letters.find(id, refusal->decision.sequence);
    if (!kept)
        return kept.error();
    DeclineLetter letter = kept->value_or(DeclineLetter{refusal->decision.sequence, {}, {}, {}, {}, {}, {}});
    if (letter.isSent())
        return letterError(u"letter-sent"_s);
    if (const auto edited = edit(letter, *refusal); !edited)
        return edited.error();
    if (const auto put = letters.put(id, letter); !put)
        return put.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return letter;
}

} // namespace

Result<DeclineLetter> readLetter(Session &session, const ArticleId &id)
{
    const auto refusal = refusalOf(session, id);
    if (!refusal)
        return refusal.error();
    auto kept = store::LetterRepository(*session.store).find(id, refusal->decision.sequence);
    if (!kept)
        return kept.error();
    return *kept ? **std::move(kept) : drafted(session, *refusal);
}

Result<DeclineLetter> writeLetter(Session &session, const ArticleId &id, const QString &body)
{
    return change(session, id, [&](DeclineLetter &letter, const Refusal &) -> Result<void> {
        if (body.trimmed().isEmpty())
            return letterError(u"letter-empty"_s);
        letter.body = body.normalized(QString::NormalizationForm_C);
        letter.writtenBy = session.account.name;
        letter.writtenAt = session.clock.nowUtc();
        return {};
    });
}

Result<DeclineLetter> sendLetter(Session &session, const ArticleId &id, const QDate &day, const QString &address)
{
    return change(session, id, [&](DeclineLetter &letter, const Refusal &refusal) -> Result<void> {
        if (letter.body.isEmpty())
            return letterError(u"letter-empty"_s);
        const QDate refused = DeadlineEngine::localDate(refusal.decision.decidedAt);
        if (!day.isValid() || day < refused || day > DeadlineEngine::localDate(session.clock.nowUtc()))
            return letterError(u"letter-day"_s);
        if (address.trimmed().isEmpty())
            return letterError(u"letter-address"_s);
        letter.sentOn = day;
        letter.sentTo = address.trimmed().normalized(QString::NormalizationForm_C);
        letter.sentBy = session.account.name;
        return record(session, AuditAction::LetterSent, id.toString(), bindingOf(letter));
    });
}

Result<bool> owesAnswer(const Session &session, const Article &article)
{
    if (article.stage != Stage::Declined || !answerRule(session.regulation))
        return false;
    const auto refusal = refusalOf(session, article.id);
    if (!refusal)
        return refusal.error();
    const auto letter = store::LetterRepository(*session.store).find(article.id, refusal->decision.sequence);
    if (!letter)
        return letter.error();
    return !*letter || !(*letter)->isSent();
}

} // namespace bantin::workflow
