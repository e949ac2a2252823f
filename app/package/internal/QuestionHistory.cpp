// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/QuestionHistory.h"

#include "app/crypto/Cms.h"
#include "app/domain/question/QuestionState.h"
#include "app/package/internal/HandoverPaths.h"

namespace bantin::package {

using namespace Qt::StringLiterals;

namespace {

bool isSigned(const QuestionEvent &step, const SignedFile &file, const crypto::Certificate &unit)
{
    const auto signer = crypto::verifyDetached(file.signature, file.json, {unit}, step.at);
    return signer && signer->fingerprint() == step.certificateSha256;
}

/// Whoever may submit may receive a question, and an answer is the head's or a delegate's to sign: both need no certain role, and who
/// was head on a former day the newest list does not say.
bool mayTake(const QuestionEvent &step, const Roster &roster)
{
    const RosterEntry *entry = roster.find(step.certificateSha256, step.at);
    if (!entry || entry->account != step.actor || !entry->roles.testFlag(step.role))
        return false;
    const bool isHandling = step.step != QuestionStep::Received && step.step != QuestionStep::Answered;
    return !isHandling || step.role == Role::Editor || step.role == Role::Approver;
}

bool follows(const QuestionEvent &step, const QList<QuestionEvent> &before)
{
    return step.sequence == before.size() + 1 && mayFollow(questionState(before), step.step)
           && (before.isEmpty() || step.at >= before.constLast().at);
}

} // namespace

Result<QList<QuestionEvent>> readQuestionHistory(const HandoverArticle &article, const crypto::Certificate &unit,
                                                 const Roster &roster)
{
    QList<QuestionEvent> steps;
    for (const SignedFile &file : article.questionSteps) {
        const auto step = questionEventFromJson(file.json);
        if (!step || step->article != article.id || !follows(*step, steps) || !isSigned(*step, file, unit)
            || !mayTake(*step, roster)) {
            const QString name = folderOf(article.id) + "questions/"_L1 + fourDigits(steps.size()) + ".json"_L1;
            return Error{Fault::Tampered, u"handover-question"_s, Retry::Never, {name}, {}};
        }
        steps.append(*step);
    }
    return steps;
}

} // namespace bantin::package
