// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/QuestionSteps.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

QByteArray answerDigest(const ArticleId &article, const Metadata &metadata)
{
    const QString question = metadata.fields.value(u"question"_s);
    const QString answer = metadata.fields.value(u"answer"_s);
    if (question.isEmpty() || answer.isEmpty())
        return {};
    return crypto::sha256(toCanonicalJson({{u"type"_s, u"bantin-answer/1"_s},
                                           {u"article"_s, article.toString()},
                                           {u"question"_s, question},
                                           {u"answer"_s, answer}}));
}

Result<QList<QuestionEvent>> questionEvents(const Session &session, const ArticleId &article)
{
    const auto records = store::QuestionRepository(*session.store).ofArticle(article);
    if (!records)
        return records.error();
    QList<QuestionEvent> events;
    for (const store::SignedQuestionEvent &record : *records)
        events.append(record.event);
    return events;
}

Result<Role> requireRole(const Session &session, Roles needed, const QString &action)
{
    for (const Role role : allRoles()) {
        if (needed.testFlag(role) && session.account.roles.testFlag(role))
            return role;
    }
    return Error{Fault::Denied, u"role-forbids"_s, Retry::Never, {action, roleNames(needed).join(u", ")}, {}};
}

Result<Role> roleFor(const Session &session, QuestionStep step)
{
    if (step != QuestionStep::Answered)
        return requireRole(session, Role::Editor | Role::Approver, u"question"_s);
    if (const auto power = requirePower(session, Power::SignAnswers); !power)
        return power.error();
    if (session.account.roles.testFlag(Role::Approver))
        return Role::Approver;
    // A chair may hold no role at the desk but that of who looks on.
    return requireRole(session, session.account.roles, u"sign-answers"_s);
}

Result<QuestionState> takeStep(Session &session, QuestionEvent step)
{
    auto events = questionEvents(session, step.article);
    if (!events)
        return events.error();
    if (!mayFollow(questionState(*events), step.step))
        return Error{Fault::Conflict, u"question-step"_s, Retry::AfterCorrection, {questionStepName(step.step)}, {}};
    step.sequence = int(events->size()) + 1;
    step.actor = session.account.id;
    step.actorName = session.account.name;
    step.certificateSha256 = session.certificate.fingerprint();
    const QDateTime now = wholeSeconds(session.clock.nowUtc());
    step.at = events->isEmpty() ? now : std::max(now, events->constLast().at);
    const QByteArray json = toJson(step);
    const QByteArray signature = crypto::signDetached(json, session.certificate, session.signingKey);
    if (const auto appended = store::QuestionRepository(*session.store).append({step, json, signature}); !appended)
        return appended.error();
    const store::QuestionRow row{step.article, step.sequence, questionStepName(step.step), json, signature};
    const auto recorded = record(session, AuditAction::QuestionHandled, step.article.toString(), bindingOf(row));
    if (!recorded)
        return recorded.error();
    events->append(step);
    return questionState(*events);
}

} // namespace bantin::workflow
