// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReceiveQuestion.h"

#include "app/content/Xhtml.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/PrivateAccess.h"
#include "app/workflow/internal/QuestionSteps.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString &reason, const QStringList &arguments = {})
{
    return {Fault::InvalidInput, reason, Retry::AfterCorrection, arguments, {}};
}

Result<Metadata> metadataOf(const Session &session, const NewQuestion &question, QDate day)
{
    Metadata metadata;
    const KindRule *kind = session.regulation.findKind(ContentKind::QuestionAnswer);
    // What is published of it is in Vietnamese, whatever the desk speaks; and a title made by a program names nobody.
    const QString title = question.title.trimmed().isEmpty()
                              ? u"Câu hỏi nhận ngày %1"_s.arg(day.toString(u"dd/MM/yyyy"_s))
                              : question.title;
    for (const auto &[field, value] : {std::pair{u"kind"_s, contentKindName(ContentKind::QuestionAnswer)},
                                       {u"title"_s, title},
                                       {u"category"_s, kind ? kind->categories.value(0) : QString()},
                                       {u"question"_s, question.question},
                                       {u"received-date"_s, day.toString(Qt::ISODate)}}) {
        if (const auto set = setMetadataField(metadata, field, value); !set)
            return set.error();
    }
    if (metadata.fields.value(u"question"_s).isEmpty())
        return invalid(u"question-missing"_s);
    return metadata;
}

Article newArticle(const Session &session, const Metadata &metadata)
{
    Article article;
    article.id = ArticleId::create();
    article.title = metadata.title;
    article.category = metadata.category;
    article.author = session.account.id;
    article.authorName = session.account.name;
    article.createdAt = session.clock.nowUtc();
    article.updatedAt = article.createdAt;
    return article;
}

} // namespace

Result<Article> receiveQuestion(Session &session, const NewQuestion &question)
{
    const auto role = requireRole(session, session.regulation.deciderRoles(DecisionKind::Submit), u"question"_s);
    if (!role)
        return role.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    const QDate today = DeadlineEngine::localDate(session.clock.nowUtc());
    const QDate day = question.receivedOn.isValid() ? question.receivedOn : today;
    if (day > today)
        return invalid(u"date-in-future"_s, {day.toString(Qt::ISODate)});
    const auto metadata = metadataOf(session, question, day);
    const auto asker = acceptPrivateFields(session, question.asker);
    if (!metadata || !asker)
        return metadata ? asker.error() : metadata.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const Article article = newArticle(session, *metadata);
    const store::WorkingCopy copy{article.id, *metadata,         content::toXhtml({}), {session.account.id},
                                  true,       article.createdAt, session.account.id};
    if (const auto inserted = store::ArticleRepository(*session.store).insert(article, copy); !inserted)
        return inserted.error();
    if (const auto recorded = record(session, AuditAction::ArticleCreated, article.id.toString()); !recorded)
        return recorded.error();
    if (const auto kept = putPrivateFields(session, article.id, *asker); !kept)
        return kept.error();
    QuestionEvent received;
    received.article = article.id;
    received.role = *role;
    received.day = day;
    if (const auto taken = takeStep(session, received); !taken)
        return taken.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return article;
}

} // namespace bantin::workflow
