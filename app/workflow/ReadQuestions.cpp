// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadQuestions.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Cms.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleList.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/internal/ArticleDue.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/DeskExchange.h"
#include "app/workflow/internal/QuestionSteps.h"

#include <QMap>

#include <algorithm>
#include <tuple>
#include <utility>

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

/// Of each sender the last hand-over counts: a later one may have followed the steps here.
Result<std::optional<ApartSteps>> stepsApart(Session &session, const ArticleId &article)
{
    const auto papers = store::RecordRepository(*session.store).ofKind(QString::fromLatin1(receivedPaper));
    if (!papers)
        return papers.error();
    QMap<QString, std::optional<QDateTime>> apart;
    for (const store::SignedRecord &paper : *papers) {
        const auto content = fromCanonicalJson(paper.json, paper.json.size());
        if (!content)
            return Error{Fault::Tampered, u"store-damaged"_s, Retry::Never, {}, paper.kind};
        const QJsonArray articles = content->value("articles"_L1).toArray();
        for (const QJsonValue &carried : articles) {
            if (carried["article"_L1].toString() == article.toString())
                apart[content->value("sender"_L1).toString()] =
                    carried["question-apart"_L1].toBool() ? std::optional(paper.at) : std::nullopt;
        }
    }
    std::optional<ApartSteps> newest;
    for (const auto &[sender, at] : std::as_const(apart).asKeyValueRange()) {
        if (!at || (newest && newest->at > *at))
            continue;
        const auto account = store::AccountRepository(*session.store).find(AccountId::fromString(sender));
        newest = ApartSteps{account ? account->name : u"…"_s, *at};
    }
    return newest;
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
    auto apart = stepsApart(session, id);
    if (!apart)
        return apart.error();
    view.apart = *std::move(apart);
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
