// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ApproveArticle.h"

#include "app/store/OutboxRepository.h"
#include "app/workflow/internal/Decide.h"

namespace bantin::workflow {

Result<Article> approveArticle(Session &session, const ArticleId &article, const QString &remark)
{
    const auto queue = [&session](const Article &approved, const Revision &revision) {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.article = approved.id;
        delivery.revision = revision.id;
        delivery.title = approved.title;
        delivery.createdAt = session.clock.nowUtc();
        delivery.updatedAt = delivery.createdAt;
        return store::OutboxRepository(*session.store).insert(delivery);
    };
    return decide(session, article, DecisionKind::Approve, remark, queue);
}

} // namespace bantin::workflow
