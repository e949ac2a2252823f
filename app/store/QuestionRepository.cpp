// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/QuestionRepository.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

QuestionRepository::QuestionRepository(Store &store)
    : m_store(store)
{
}

Result<void> QuestionRepository::append(const SignedQuestionEvent &event)
{
    Connection &content = m_store.content();
    const auto appended = content.run("INSERT INTO question_events (article, sequence, step, json, signature, at)"
                                      " SELECT number, ?2, ?3, ?4, ?5, ?6 FROM articles WHERE id = ?1",
                                      event.event.article, event.event.sequence, questionStepName(event.event.step),
                                      event.json, event.signature, event.event.at);
    return appended && content.changes() == 0
               ? Result<void>(notFound(u"article-not-found"_s, event.event.article.toString()))
               : appended;
}

Result<QList<SignedQuestionEvent>> QuestionRepository::ofArticle(const ArticleId &article) const
{
    bool isWhole = true;
    auto events = m_store.content().list(
        "SELECT json, signature FROM question_events WHERE article = (SELECT articles.number FROM articles"
        " WHERE id = ?) ORDER BY sequence",
        [&isWhole](const Statement &row) {
            const auto event = questionEventFromJson(row.blob(0));
            isWhole = isWhole && event.ok();
            return SignedQuestionEvent{event ? *event : QuestionEvent(), row.blob(0), row.blob(1)};
        },
        article);
    return events && !isWhole ? damagedRow(u"question"_s) : events;
}

Result<QList<QuestionRow>> QuestionRepository::rows() const
{
    return m_store.content().list(
        "SELECT coalesce(articles.id, ''), sequence, step, json, signature FROM question_events LEFT JOIN articles ON"
        " articles.number = question_events.article ORDER BY question_events.number",
        [](const Statement &row) {
            return QuestionRow{row.id<ArticleId>(0), int(row.integer(1)), row.text(2), row.blob(3), row.blob(4)};
        });
}

} // namespace bantin::store
