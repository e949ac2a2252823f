// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/WithdrawArticle.h"

#include "app/store/OutboxRepository.h"
#include "app/workflow/internal/Decide.h"

namespace bantin::workflow {

namespace {

bool isUnanswered(DeliveryState state)
{
    return state != DeliveryState::Published && state != DeliveryState::Refused && state != DeliveryState::Withheld;
}

/// What has not been answered yet must not bring the page back after it was taken away.
Result<void> withholdUnanswered(store::OutboxRepository &outbox, const ArticleId &article, const QDateTime &now)
{
    const auto deliveries = outbox.all();
    if (!deliveries)
        return deliveries.error();
    for (Delivery delivery : *deliveries) {
        if (delivery.article != article || !isUnanswered(delivery.state))
            continue;
        delivery.state = DeliveryState::Withheld;
        delivery.updatedAt = now;
        if (const auto updated = outbox.update(delivery); !updated)
            return updated;
    }
    return {};
}

/// An article that was published again after a withdrawal may be withdrawn a second time, but never the same revision.
Delivery noticeOf(const Article &article, const Revision &revision, const QDateTime &now)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.article = article.id;
    delivery.revision = revision.id;
    delivery.title = article.title;
    delivery.purpose = DeliveryPurpose::Withdrawal;
    delivery.createdAt = now;
    delivery.updatedAt = now;
    return delivery;
}

} // namespace

Result<Article> withdrawArticle(Session &session, const ArticleId &article, const DecisionWords &words)
{
    if (const auto required = requireRemark(words.remark); !required)
        return required.error();
    const auto queue = [&session](const Article &withdrawn, const Revision &revision) -> Result<void> {
        store::OutboxRepository outbox(*session.store);
        const QDateTime now = session.clock.nowUtc();
        if (const auto withheld = withholdUnanswered(outbox, withdrawn.id, now); !withheld)
            return withheld;
        return outbox.insert(noticeOf(withdrawn, revision, now));
    };
    return decide(session, article, DecisionKind::Withdraw, words, queue);
}

} // namespace bantin::workflow
