// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/HandleQuestion.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/QuestionSteps.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Error missing(const QString &reason)
{
    return {Fault::InvalidInput, reason, Retry::AfterCorrection, {}, {}};
}

QString accepted(const QString &text)
{
    return text.trimmed().normalized(QString::NormalizationForm_C);
}

/// What an answer binds is read in the transaction it is signed in.
Result<void> bindAnswer(Session &session, QuestionEvent &step)
{
    if (step.step != QuestionStep::Answered)
        return {};
    const auto draft = currentDraft(session, step.article);
    if (!draft)
        return draft.error();
    step.answerSha256 = answerDigest(step.article, draft->copy.metadata);
    return step.answerSha256.isEmpty() ? Result<void>(missing(u"answer-missing"_s)) : Result<void>();
}

Result<QuestionState> handle(Session &session, QuestionEvent step)
{
    const auto role = roleFor(session, step.step);
    if (!role)
        return role.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto article = store::ArticleRepository(*session.store).find(step.article);
    if (!article)
        return article.error();
    if (const auto present = expectNotTrashed(*article); !present)
        return present.error();
    if (const auto bound = bindAnswer(session, step); !bound)
        return bound.error();
    step.role = *role;
    step.letter = accepted(step.letter);
    const auto state = takeStep(session, step);
    if (!state)
        return state;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return state;
}

QuestionEvent stepOf(const ArticleId &article, QuestionStep kind, const QString &letter = {})
{
    QuestionEvent step;
    step.article = article;
    step.step = kind;
    step.letter = letter;
    return step;
}

} // namespace

Result<QuestionState> classifyQuestion(Session &session, const ArticleId &article, QuestionCompetence competence)
{
    QuestionEvent step = stepOf(article, QuestionStep::Classified);
    step.competence = competence;
    return handle(session, step);
}

Result<QuestionState> forwardQuestion(Session &session, const ArticleId &article, const QString &agency,
                                      const QString &letter)
{
    QuestionEvent step = stepOf(article, QuestionStep::Forwarded, letter);
    step.agency = accepted(agency);
    if (step.agency.isEmpty())
        return missing(u"agency-missing"_s);
    return letter.trimmed().isEmpty() ? Result<QuestionState>(missing(u"letter-missing"_s)) : handle(session, step);
}

Result<QuestionState> promiseAnswer(Session &session, const ArticleId &article, QDate day, const QString &letter)
{
    if (!day.isValid())
        return Error{Fault::InvalidInput, u"date-invalid"_s, Retry::AfterCorrection, {u"day"_s, QString()}, {}};
    QuestionEvent step = stepOf(article, QuestionStep::Promised, letter);
    step.day = day;
    return letter.trimmed().isEmpty() ? Result<QuestionState>(missing(u"letter-missing"_s)) : handle(session, step);
}

Result<QuestionState> signAnswer(Session &session, const ArticleId &article, const QString &letter)
{
    return handle(session, stepOf(article, QuestionStep::Answered, letter));
}

Result<QuestionState> rejectQuestion(Session &session, const ArticleId &article, const QString &reason,
                                     const QString &letter)
{
    QuestionEvent step = stepOf(article, QuestionStep::Rejected, letter);
    step.reason = accepted(reason);
    return step.reason.isEmpty() ? Result<QuestionState>(missing(u"remark-missing"_s)) : handle(session, step);
}

} // namespace bantin::workflow
