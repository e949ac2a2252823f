// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/question/QuestionState.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

// The signed steps of a question after it was received (Nam Định Điều 9, 22; Vĩnh Phúc Điều 4.13, 7.7). Each answers where the
// question stands afterwards. For editors and approvers: "role-forbids" ("question", roles). Signing an answer is a power:
// "power-missing" ("sign-answers", holders). "question-step" (step) when the step cannot come now or the article is no question that was received;
// "letter-missing" where the asker has to be told and no letter is given; "article-trashed" (title), "article-not-found" (id),
// "passphrase-expired" (cite), store reasons.

/// Whose it is to answer. Again at any time: a question that was closed is open again.
Result<QuestionState> classifyQuestion(Session &session, const ArticleId &article, QuestionCompetence competence);

/// To the agency whose it is, with the letter that tells the asker. "agency-missing".
Result<QuestionState> forwardQuestion(Session &session, const ArticleId &article, const QString &agency,
                                      const QString &letter);

/// Tells the asker how the question is handled and on which day the answer comes. "date-invalid" ("day", value).
Result<QuestionState> promiseAnswer(Session &session, const ArticleId &article, QDate day, const QString &letter);

/// Signs question and answer as they stand in the article, as head of the agency or delegate (Nam Định Điều 9.4). The letter may
/// be empty where the published page is the answer. "answer-missing".
Result<QuestionState> signAnswer(Session &session, const ArticleId &article, const QString &letter = {});

/// Drops a question that breaks the rules (Nam Định Điều 22.6). "remark-missing"
Result<QuestionState> rejectQuestion(Session &session, const ArticleId &article, const QString &reason,
                                     const QString &letter = {});

} // namespace bantin::workflow
