// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"
#include "app/domain/question/QuestionState.h"
#include "app/store/QuestionRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What a signed answer binds: 32 raw bytes over article, question and answer. Empty while either is missing.
QByteArray answerDigest(const ArticleId &article, const Metadata &metadata);

Result<QList<QuestionEvent>> questionEvents(const Session &session, const ArticleId &article);

/// The least powerful of `needed` the account has; "role-forbids" (action, roles) otherwise.
Result<Role> requireRole(const Session &session, Roles needed, const QString &action);

/// The role in which the account takes that step. An answer is signed by whom the regulation gives the power to sign answers, or
/// their delegate ("power-missing" (power, holders)); every other step by editors and approvers ("role-forbids").
Result<Role> roleFor(const Session &session, QuestionStep step);

/// Signs the step as the question's next and appends it with its entry of the audit log, inside the caller's transaction.
/// Article, step, role and the step's own members are read. "question-step" (step) when it cannot come now.
Result<QuestionState> takeStep(Session &session, QuestionEvent step);

} // namespace bantin::workflow
