// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadQuestions.h"

#include "app/crypto/Cms.h"
#include "app/store/ArticleList.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/internal/ArticleDue.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/QuestionSteps.h"

#include <algorithm>
#include <tuple>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

bool isGenuine(const Session &session, const store::SignedQuestionEvent &record)
{
    const auto signer =
        crypto::verifyDetached(record.signature, record.json, {session.unitCertificate}, record.event.at);
    return signer && signer->fingerprint() == record.event.certificateSha256 && toJson(record.event) == record.json;
}

QList<QuestionStep> possibleSteps(const Session &session, const QuestionState &state)
{
    using enum QuestionStep;
    QList<QuestionStep> possible;
    for (const QuestionStep step : {Classified, Forwarded, Promised, Answered, Rejected}) {
        if (!session.isReadOnly() && mayFollow(state, step) && roleFor(session, step))
            possible.append(step);
    }
    return possible;
}

Result<ListedQuestion> listed(Session &session, const Article &article, const DeadlineEngine &engine, int soon)
{
    const auto events = questionEvents(session, article.id);
    if (!events)
        return events.error();
    const auto draft = currentDraft(session, article.id);
    if (!draft)
        return draft.error();
    const Metadata &metadata = draft->copy.metadata;
    const ArticleDue due = articleDue(session, article, {}, metadata, *events, engine);
    ListedQuestion question{article, metadata.fields.value(u"question"_s), questionState(*events), due.reasons,
                            std::nullopt};
    if (const auto first = question.due.first(); first && question.state.isOpen())
        question.standing = engine.standing(*first, session.clock.nowUtc(), soon);
    return question;
}

bool comesBefore(const ListedQuestion &a, const ListedQuestion &b)
{
    if (a.state.isOpen() != b.state.isOpen())
        return a.state.isOpen();
    if (!a.state.isOpen())
        return a.article.updatedAt > b.article.updatedAt;
    const auto dueAt = [](const ListedQuestion &question) {
        const auto first = question.due.first();
        return std::tuple(!first.has_value(), first ? first->dueAt : question.article.createdAt);
    };
    return dueAt(a) < dueAt(b);
}

} // namespace

Result<QuestionView> readQuestion(Session &session, const ArticleId &id)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    const auto records = store::QuestionRepository(*session.store).ofArticle(id);
    if (!records)
        return records.error();
    const auto draft = currentDraft(session, id);
    if (!draft)
        return draft.error();
    QuestionView view;
    QList<QuestionEvent> events;
    for (const store::SignedQuestionEvent &record : *records) {
        events.append(record.event);
        view.steps.append({record.event, isGenuine(session, record)});
    }
    view.state = questionState(events);
    view.answerIsSigned = view.state.closedBy == QuestionStep::Answered
                          && view.state.answerSha256 == answerDigest(id, draft->copy.metadata);
    if (!article->trashedAt.isValid())
        view.possible = possibleSteps(session, view.state);
    if (view.answerIsSigned)
        view.possible.removeAll(QuestionStep::Answered);
    return view;
}

Result<QList<ListedQuestion>> listQuestions(Session &session, const WorkingCalendar &calendar,
                                            const store::ArticleQuery &among, int soon)
{
    store::ArticleQuery query = among;
    query.kinds = {ContentKind::QuestionAnswer};
    query.order = store::ArticleQuery::Order::NewestChange;
    const auto articles = store::ArticleList(*session.store).page(query);
    if (!articles)
        return articles.error();
    const DeadlineEngine engine(calendar);
    QList<ListedQuestion> questions;
    for (const Article &article : *articles) {
        const auto question = listed(session, article, engine, soon);
        if (!question)
            return question.error();
        questions.append(*question);
    }
    std::ranges::stable_sort(questions, comesBefore);
    return questions;
}

} // namespace bantin::workflow
