// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryJournal.h"

#include "app/crypto/Digest.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/AuditRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/store/SettingsRepository.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"
#include "sync/engine/DeliveryOrder.h"
#include "sync/engine/DueTime.h"
#include "sync/transport/TransportFault.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

bool isUnderway(const Delivery &delivery)
{
    return !delivery.parts.isEmpty()
           && (delivery.state == DeliveryState::Packed || delivery.state == DeliveryState::Sending
               || delivery.state == DeliveryState::Received);
}

bool isVerdict(DeliveryState state)
{
    return state == DeliveryState::Published || state == DeliveryState::Refused;
}

std::optional<Stage> stageFor(const Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Sending:
        return Stage::Sending;
    case DeliveryState::Received:
        return Stage::Received;
    case DeliveryState::Published:
        return Stage::Published;
    case DeliveryState::Refused:
        return Stage::Refused;
    case DeliveryState::Packed:
        return Stage::Packed;
    case DeliveryState::Held:
        return delivery.hasUploads() || delivery.isBagThere() ? Stage::Sending : Stage::Packed;
    case DeliveryState::Waiting:
    case DeliveryState::Withheld:
        break;
    }
    return std::nullopt;
}

/// What is published after a correction was ordered is the corrected text.
Result<bool> isCorrected(store::Store &store, const ArticleId &article)
{
    const auto chain = store::DecisionRepository(store).ofArticle(article);
    if (!chain)
        return chain.error();
    return std::ranges::any_of(
        *chain, [](const store::SignedDecision &entry) { return entry.decision.kind == DecisionKind::Correct; });
}

/// A withdrawn article stays so, whatever becomes of its packages; the notice itself moves nothing.
bool moves(const Article &article, const Revision &revision, const Delivery &delivery)
{
    return delivery.purpose == DeliveryPurpose::Publication && article.latestRevision == revision.number
           && isApprovalBound(article.stage) && article.stage != Stage::Withdrawn;
}

Result<void> moveArticle(store::Store &store, const Delivery &delivery)
{
    std::optional<Stage> stage = stageFor(delivery);
    store::ArticleRepository articles(store);
    auto article = articles.find(delivery.article);
    if (!article)
        return article.error();
    const auto revision = store::RevisionRepository(store).find(delivery.revision);
    if (!revision)
        return revision.error();
    if (!stage || !moves(*article, *revision, delivery))
        return {};
    if (*stage == Stage::Published) {
        const auto corrected = isCorrected(store, article->id);
        if (!corrected)
            return corrected.error();
        stage = *corrected ? Stage::Corrected : Stage::Published;
        article->publishedUrl = delivery.pageUrl;
    }
    if (article->stage == *stage)
        return {};
    article->stage = *stage;
    article->remark = delivery.state == DeliveryState::Refused ? delivery.lastReason : QString();
    article->updatedAt = delivery.updatedAt;
    return articles.update(*article);
}

std::optional<AuditAction> actionFor(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Sending:
        return AuditAction::PackageSent;
    case DeliveryState::Received:
        return AuditAction::PackageReceived;
    case DeliveryState::Published:
        return AuditAction::PackagePublished;
    case DeliveryState::Refused:
        return AuditAction::PackageRefused;
    case DeliveryState::Packed:
    case DeliveryState::Waiting:
    case DeliveryState::Held:
    case DeliveryState::Withheld:
        break;
    }
    return std::nullopt;
}

Result<void> log(store::Store &store, const Delivery &delivery)
{
    const std::optional<AuditAction> action = actionFor(delivery.state);
    if (!action)
        return {};
    QJsonObject detail{{u"delivery"_s, delivery.id.toString()}};
    if (delivery.purpose == DeliveryPurpose::Withdrawal)
        detail.insert(u"purpose"_s, deliveryPurposeName(delivery.purpose));
    if (!delivery.receipt.isEmpty())
        detail.insert(u"receipt-sha256"_s, QString::fromLatin1(crypto::sha256(delivery.receipt).toHex()));
    if (delivery.state == DeliveryState::Refused)
        detail.insert(u"reason"_s, delivery.lastReason);
    const auto appended = store::AuditRepository(store).append(*action, delivery.article.toString(), detail);
    return appended ? Result<void>() : appended.error();
}

Result<Delivery> recordIn(store::Store &store, Delivery delivery, const QDateTime &now)
{
    auto transaction = store::Transaction::begin(store.content());
    if (!transaction)
        return transaction.error();
    store::OutboxRepository outbox(store);
    const auto kept = outbox.find(delivery.id);
    if (!kept)
        return kept.error();
    if (kept->state == DeliveryState::Withheld && !isVerdict(delivery.state))
        return Error{Fault::Conflict, u"delivery-withheld"_s, Retry::Never, {}, {}};
    delivery.updatedAt = now;
    delivery.isUrgent = kept->isUrgent; // a person may have changed it while the run went on
    if (const auto updated = outbox.update(delivery); !updated)
        return updated.error();
    if (const auto moved = moveArticle(store, delivery); !moved)
        return moved.error();
    if (kept->state != delivery.state) {
        if (const auto logged = log(store, delivery); !logged)
            return logged.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return delivery;
}

Result<QList<Delivery>> underway(store::Store &store)
{
    auto all = store::OutboxRepository(store).all();
    if (!all)
        return all.error();
    all->removeIf([](const Delivery &delivery) { return !isUnderway(delivery); });
    std::ranges::reverse(*all); // the repository lists newest first
    return all;
}

Result<Delivery> holdIn(store::Store &store, const DeliveryId &id, const QDateTime &now)
{
    auto delivery = store::OutboxRepository(store).find(id);
    if (!delivery)
        return delivery.error();
    if (delivery->state == DeliveryState::Received || delivery->state == DeliveryState::Published)
        return Error{Fault::Conflict, u"delivery-received"_s, Retry::Never, {}, {}};
    if (!isUnderway(*delivery))
        return delivery;
    delivery->state = DeliveryState::Held;
    delivery->attempts = 0;
    delivery->nextAttemptAt = {};
    delivery->lastReason.clear();
    delivery->lastDetail.clear();
    return recordIn(store, *delivery, now);
}

Result<QList<Delivery>> heldUploadsIn(store::Store &store)
{
    auto all = store::OutboxRepository(store).all();
    if (all)
        all->removeIf(
            [](const Delivery &delivery) { return delivery.state != DeliveryState::Held || !delivery.hasUploads(); });
    return all;
}

Result<Delivery> releaseIn(store::Store &store, const DeliveryId &id, const QDateTime &now)
{
    auto delivery = store::OutboxRepository(store).find(id);
    if (!delivery || delivery->state != DeliveryState::Held)
        return delivery;
    for (DeliveryPart &part : delivery->parts) {
        if (part.isThere)
            continue;
        part.uploadUrl.clear();
        part.acknowledged = 0;
    }
    return recordIn(store, *delivery, now);
}

bool waitsForTheLine(const Delivery &delivery)
{
    static constexpr std::array reasons{"portal-unreachable"_L1, "line-broken"_L1, "network-sign-in"_L1,
                                        "portal-certificate"_L1};
    return delivery.nextAttemptAt.isValid() && std::ranges::find(reasons, delivery.lastReason) != reasons.end();
}

Result<QList<Delivery>> forgetLineWaitsIn(store::Store &store, const QDateTime &now)
{
    auto waiting = underway(store);
    if (!waiting)
        return waiting;
    waiting->removeIf([](const Delivery &delivery) { return !waitsForTheLine(delivery); });
    for (Delivery &delivery : *waiting) {
        delivery.nextAttemptAt = {};
        const auto kept = recordIn(store, delivery, now);
        if (!kept)
            return kept.error();
        delivery = *kept;
    }
    return waiting;
}

Result<crypto::Certificate> pinIn(store::Store &store, const QByteArray &offeredPem)
{
    const auto offered = crypto::Certificate::fromPem(offeredPem);
    if (!offered)
        return notJsonFault(u"the portal's certificate cannot be read"_s);
    store::SettingsRepository settings(store);
    const QString key = u"portal-certificate"_s;
    const auto text = settings.value(key);
    if (!text)
        return text.error();
    if (text->isEmpty()) {
        const auto pinned = settings.setValue(key, QString::fromLatin1(offered->toPem()));
        return pinned ? offered : Result<crypto::Certificate>(pinned.error());
    }
    const auto pinned = crypto::Certificate::fromPem(text->toLatin1());
    if (!pinned)
        return pinned.error();
    if (pinned->fingerprint() != offered->fingerprint())
        return Error{Fault::Tampered, u"portal-changed"_s, Retry::AfterCorrection, {}, {}};
    return pinned;
}

} // namespace

DeliveryJournal::DeliveryJournal(store::StoreThread &thread, StoreAccess access, const Clock &clock)
    : m_store(thread, std::move(access), clock)
{
}

QFuture<Result<std::optional<Delivery>>> DeliveryJournal::nextDue(const QSet<DeliveryId> &except) const
{
    return m_store.post([except, now = m_store.now()](store::Store &store) -> Result<std::optional<Delivery>> {
        auto deliveries = underway(store);
        if (!deliveries)
            return deliveries.error();
        deliveries->removeIf(
            [&](const Delivery &delivery) { return !isDue(delivery, now) || except.contains(delivery.id); });
        return firstToSend(*deliveries, now);
    });
}

QFuture<Result<QDateTime>> DeliveryJournal::nextAttempt() const
{
    return m_store.post([now = m_store.now()](store::Store &store) -> Result<QDateTime> {
        const auto deliveries = underway(store);
        return deliveries ? earliestAttempt(*deliveries, now) : Result<QDateTime>(deliveries.error());
    });
}

QFuture<Result<Delivery>> DeliveryJournal::record(const Delivery &delivery) const
{
    return m_store.post(
        [delivery, now = m_store.now()](store::Store &store) { return recordIn(store, delivery, now); });
}

Result<Delivery> DeliveryJournal::keep(store::Store &store, const Delivery &delivery, const QDateTime &now)
{
    return recordIn(store, delivery, now);
}

QFuture<Result<Delivery>> DeliveryJournal::forgetWaiting(const DeliveryId &id) const
{
    return m_store.post([id, now = m_store.now()](store::Store &store) -> Result<Delivery> {
        auto delivery = store::OutboxRepository(store).find(id);
        const bool isAside =
            delivery && (delivery->state == DeliveryState::Refused || delivery->state == DeliveryState::Held);
        if (!delivery || (!isUnderway(*delivery) && !isAside))
            return delivery;
        if (delivery->state == DeliveryState::Refused) {
            delivery->state = delivery->parts.isEmpty() ? DeliveryState::Waiting : DeliveryState::Packed;
            for (DeliveryPart &part : delivery->parts) {
                part.uploadUrl.clear();
                part.acknowledged = 0;
                part.isThere = false;
            }
        }
        if (delivery->state == DeliveryState::Held)
            delivery->state = delivery->hasUploads() ? DeliveryState::Sending : DeliveryState::Packed;
        delivery->attempts = 0;
        delivery->nextAttemptAt = {};
        return recordIn(store, *delivery, now);
    });
}

QFuture<Result<Delivery>> DeliveryJournal::setUrgent(const DeliveryId &id, bool urgent) const
{
    return m_store.post([=, now = m_store.now()](store::Store &store) -> Result<Delivery> {
        store::OutboxRepository outbox(store);
        auto delivery = outbox.find(id);
        if (!delivery)
            return delivery;
        delivery->isUrgent = urgent;
        delivery->updatedAt = now;
        const auto kept = outbox.update(*delivery);
        return kept ? delivery : Result<Delivery>(kept.error());
    });
}

QFuture<Result<Delivery>> DeliveryJournal::hold(const DeliveryId &id) const
{
    return m_store.post([id, now = m_store.now()](store::Store &store) { return holdIn(store, id, now); });
}

QFuture<Result<QList<Delivery>>> DeliveryJournal::heldUploads() const
{
    return m_store.post([](store::Store &store) { return heldUploadsIn(store); });
}

QFuture<Result<Delivery>> DeliveryJournal::release(const DeliveryId &id) const
{
    return m_store.post([id, now = m_store.now()](store::Store &store) { return releaseIn(store, id, now); });
}

QFuture<Result<QList<Delivery>>> DeliveryJournal::forgetLineWaits() const
{
    return m_store.post([now = m_store.now()](store::Store &store) { return forgetLineWaitsIn(store, now); });
}

QFuture<Result<QByteArray>> DeliveryJournal::read(const QList<PackageSlice> &slices) const
{
    return m_store.post([slices](store::Store &store) -> Result<QByteArray> {
        QByteArray joined;
        for (const PackageSlice &slice : slices) {
            const auto bytes = store::AssetRepository(store).readPackage(slice.source, slice.offset, slice.length);
            if (!bytes)
                return bytes;
            if (bytes->size() != slice.length)
                return Error{Fault::Storage, u"package-missing"_s, Retry::Never, {}, {}};
            joined += *bytes;
        }
        return joined;
    });
}

QFuture<Result<crypto::Certificate>> DeliveryJournal::pin(const QByteArray &offeredPem) const
{
    return m_store.post([offeredPem](store::Store &store) { return pinIn(store, offeredPem); });
}

} // namespace bantin::sync
