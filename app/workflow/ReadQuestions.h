// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/DueReasons.h"
#include "app/domain/question/QuestionState.h"
#include "app/store/ArticleQuery.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// One step of a question with the answer whether its signature holds.
struct QuestionStepView {
    QuestionEvent event;
    bool signatureValid = false;
};

/// Somebody at another desk took other steps with the question; those stayed there.
struct ApartSteps {
    QString sender; ///< of the hand-over that told
    QDateTime at;   ///< UTC: when it was taken over here
};

/// Where one question stands and how it came there.
struct QuestionView {
    QuestionState state;
    QList<QuestionStepView> steps; ///< in their order
    bool answerIsSigned = false;   ///< as it stands in the article now
    QList<QuestionStep> possible;  ///< by this account, now
    std::optional<ApartSteps> apart;
};

/// "article-not-found" (id), store reasons. An article that was never received as a question has no steps.
Result<QuestionView> readQuestion(Session &session, const ArticleId &article);

/// One line of the list of questions.
struct ListedQuestion {
    Article article;
    QString question; ///< as it was asked and will be published; may be empty
    QuestionState state;
    DueReasons due;                      ///< while it is open: until when to answer or forward it
    std::optional<DueStanding> standing; ///< as `due` says; nothing once it is closed
};

/// Every question, open ones first, of those the one due soonest first; closed ones newest first. `among` filters; its kinds
/// and order do not matter. Store reasons.
Result<QList<ListedQuestion>> listQuestions(Session &session, const WorkingCalendar &calendar,
                                            const store::ArticleQuery &among = {},
                                            int soon = DeadlineEngine::usualSoon);

} // namespace bantin::workflow
