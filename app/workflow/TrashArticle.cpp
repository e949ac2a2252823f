// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/TrashArticle.h"

#include "app/crypto/Digest.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/store/ArticleRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/AnswerContributor.h"
#include "app/workflow/internal/RecordAudit.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

bool isOnItsWay(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Waiting || delivery.state == DeliveryState::Packed
           || delivery.state == DeliveryState::Sending || delivery.state == DeliveryState::Received
           || delivery.state == DeliveryState::Held;
}

Result<void> mayTrash(Session &session, const Article &article)
{
    if (!mayBeTrashed(article.stage, session.account.roles, article.author == session.account.id))
        return Error{Fault::Denied, u"trash-forbidden"_s, Retry::AfterCorrection, {stageName(article.stage)}, {}};
    if (!article.publishedUrl.isEmpty() && article.stage != Stage::Withdrawn)
        return Error{Fault::Conflict, u"trash-published"_s, Retry::AfterCorrection, {article.title}, {}};
    const auto owes = owesAnswer(session, article);
    if (!owes)
        return owes.error();
    if (*owes)
        return Error{Fault::Conflict, u"letter-owed"_s, Retry::AfterCorrection, {article.title}, {}};
    const auto deliveries = store::OutboxRepository(*session.store).all();
    if (!deliveries)
        return deliveries.error();
    const auto waits = [&](const Delivery &delivery) { return delivery.article == article.id && isOnItsWay(delivery); };
    if (std::ranges::any_of(*deliveries, waits))
        return Error{Fault::Conflict, u"trash-in-outbox"_s, Retry::Later, {article.title}, {}};
    return {};
}

/// The reason may say what the article says, so the log holds its digest only.
QJsonObject detailOf(const Article &article, const QString &reason)
{
    QJsonObject detail{{u"stage"_s, stageName(article.stage)}};
    if (!reason.isEmpty())
        detail.insert(u"reason-sha256"_s, QString::fromLatin1(crypto::sha256(reason.toUtf8()).toHex()));
    return detail;
}

} // namespace

Result<Article> trashArticle(Session &session, const ArticleId &id, const QString &reason)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    store::ArticleRepository articles(*session.store);
    const auto article = articles.find(id);
    if (!article || article->trashedAt.isValid())
        return article;
    if (const auto may = mayTrash(session, *article); !may)
        return may.error();
    const QString why = reason.trimmed().normalized(QString::NormalizationForm_C);
    if (const auto moved = articles.setTrashed(id, session.clock.nowUtc(), session.account.id, why); !moved)
        return moved.error();
    const auto recorded = record(session, AuditAction::ArticleTrashed, id.toString(), detailOf(*article, why));
    if (!recorded)
        return recorded.error();
    const auto after = articles.find(id);
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

} // namespace bantin::workflow
