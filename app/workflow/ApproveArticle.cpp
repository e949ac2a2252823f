// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ApproveArticle.h"

#include "app/store/OutboxRepository.h"
#include "app/workflow/internal/Decide.h"
#include "app/workflow/internal/WholeSeconds.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<Article> approveArticle(Session &session, const ArticleId &article, const DecisionWords &words)
{
    DecisionWords said = words;
    if (said.publishFrom.isValid()) {
        said.publishFrom = wholeSeconds(said.publishFrom.toUTC());
        if (said.publishFrom <= session.clock.nowUtc())
            return Error{Fault::InvalidInput, u"publish-from-past"_s, Retry::AfterCorrection, {}, {}};
    }
    const auto queue = [&session](const Article &approved, const Revision &revision) {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.article = approved.id;
        delivery.revision = revision.id;
        delivery.title = approved.title;
        delivery.createdAt = session.clock.nowUtc();
        delivery.updatedAt = delivery.createdAt;
        // Until a correction is there readers see what is wrong.
        delivery.isUrgent = !approved.publishedUrl.isEmpty();
        return store::OutboxRepository(*session.store).insert(delivery);
    };
    return decide(session, article, DecisionKind::Approve, said, queue);
}

} // namespace bantin::workflow
