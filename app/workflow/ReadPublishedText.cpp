// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadPublishedText.h"

#include "app/store/DecisionRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/FrozenPayload.h"

#include <QSet>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<QList<Delivery>> publishedDeliveries(Session &session, const std::optional<ArticleId> &article)
{
    auto all = store::OutboxRepository(*session.store).all(); // newest first
    if (!all)
        return all;
    QSet<ArticleId> seen;
    all->removeIf([&](const Delivery &delivery) {
        if (delivery.state != DeliveryState::Published || delivery.pageUrl.isEmpty() || seen.contains(delivery.article)
            || (article && delivery.article != *article))
            return true;
        seen.insert(delivery.article);
        return false;
    });
    if (article && all->isEmpty())
        return Error{Fault::Conflict, u"page-not-published"_s, Retry::AfterCorrection, {}, {}};
    return all;
}

Result<PublishedText> publishedText(Session &session, const Delivery &delivery, const RegulationCatalogue &regulations)
{
    const auto revision = store::RevisionRepository(*session.store).find(delivery.revision);
    if (!revision)
        return revision.error();
    auto chain = store::DecisionRepository(*session.store).ofArticle(delivery.article);
    if (!chain)
        return chain.error();
    const bool isNotice = delivery.purpose == DeliveryPurpose::Withdrawal;
    const DecisionKind concludes = isNotice ? DecisionKind::Withdraw : DecisionKind::Approve;
    const auto isConclusion = [&](const store::SignedDecision &record) {
        return record.decision.kind == concludes && record.decision.revision == delivery.revision;
    };
    while (!chain->isEmpty() && !isConclusion(chain->constLast()))
        chain->removeLast();
    PublishedText text{revision->metadata, {}, {}, regulationOf(session, *revision, *chain)};
    for (const store::SignedDecision &record : *chain)
        text.decisions.append(record.decision);
    const Regulation *regulation = regulations.find(text.regulation);
    if (!regulation)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {text.regulation}, {}};
    auto payload = payloadOf(session, *revision, *regulation);
    if (!payload)
        return payload.error();
    text.payload = *std::move(payload);
    const bool isBound =
        !text.decisions.isEmpty() && text.decisions.constLast().manifestSha512 == package::manifestDigest(text.payload);
    if (!isBound)
        return Error{Fault::Tampered, u"page-source-altered"_s, Retry::Never, {delivery.title}, {}};
    return text;
}

} // namespace bantin::workflow
