// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/OutboxRepository.h"

#include "app/store/Connection.h"
#include "app/store/PartCoding.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectDeliveries =
    "SELECT id, article, revision, title, state, package_sha512, package_size, bag_sha512, parts, attempts,"
    " next_attempt_at, last_reason, last_detail, receipt, receipt_signature, page_url, created_at, updated_at,"
    " purpose, is_urgent, resumptions, resent_bytes FROM deliveries ";

Delivery readDelivery(const Statement &row)
{
    return {
        .id = row.id<DeliveryId>(0),
        .article = row.id<ArticleId>(1),
        .revision = row.id<RevisionId>(2),
        .title = row.text(3),
        .state = deliveryStateFromName(row.text(4)).value_or(DeliveryState::Waiting),
        .packageSha512 = row.blob(5),
        .packageSize = row.integer(6),
        .bagSha512 = row.blob(7),
        .attempts = int(row.integer(9)),
        .nextAttemptAt = row.time(10),
        .lastReason = row.text(11),
        .lastDetail = row.text(12),
        .receipt = row.blob(13),
        .receiptSignature = row.blob(14),
        .pageUrl = row.text(15),
        .createdAt = row.time(16),
        .updatedAt = row.time(17),
        .purpose = deliveryPurposeFromName(row.text(18)).value_or(DeliveryPurpose::Publication),
        .parts = decodeParts(row.blob(8)),
        .isUrgent = row.integer(19) != 0,
        .resumptions = int(row.integer(20)),
        .resentBytes = row.integer(21),
    };
}

/// The frozen bag beside the package; nothing when the package itself is what goes.
QByteArray thinSha512(const Delivery &delivery)
{
    const bool isThin = !delivery.parts.isEmpty() && delivery.parts.constFirst().source != delivery.packageSha512;
    return isThin ? delivery.parts.constFirst().source : ""_ba;
}

} // namespace

OutboxRepository::OutboxRepository(Store &store)
    : m_store(store)
{
}

Result<void> OutboxRepository::insert(const Delivery &delivery)
{
    return m_store.content().run(
        "INSERT INTO deliveries (article, revision, title, state, package_sha512, package_size, bag_sha512, "
        "thin_sha512,"
        " parts, attempts, next_attempt_at, last_reason, last_detail, receipt, receipt_signature, page_url, created_at,"
        " updated_at, is_urgent, resumptions, resent_bytes, id, purpose)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        delivery.article, delivery.revision, delivery.title, deliveryStateName(delivery.state), delivery.packageSha512,
        delivery.packageSize, delivery.bagSha512, thinSha512(delivery), encodeParts(delivery.parts), delivery.attempts,
        delivery.nextAttemptAt, delivery.lastReason, delivery.lastDetail, delivery.receipt, delivery.receiptSignature,
        delivery.pageUrl, delivery.createdAt, delivery.updatedAt, delivery.isUrgent ? 1 : 0, delivery.resumptions,
        delivery.resentBytes, delivery.id, deliveryPurposeName(delivery.purpose));
}

Result<void> OutboxRepository::update(const Delivery &delivery)
{
    const Result<void> done = m_store.content().run(
        "UPDATE deliveries SET article = ?, revision = ?, title = ?, state = ?, package_sha512 = ?, package_size = ?,"
        " bag_sha512 = ?, thin_sha512 = ?, parts = ?, attempts = ?, next_attempt_at = ?, last_reason = ?, last_detail "
        "= ?,"
        " receipt = ?, receipt_signature = ?, page_url = ?, created_at = ?, updated_at = ?, is_urgent = ?,"
        " resumptions = ?, resent_bytes = ? WHERE id = ?",
        delivery.article, delivery.revision, delivery.title, deliveryStateName(delivery.state), delivery.packageSha512,
        delivery.packageSize, delivery.bagSha512, thinSha512(delivery), encodeParts(delivery.parts), delivery.attempts,
        delivery.nextAttemptAt, delivery.lastReason, delivery.lastDetail, delivery.receipt, delivery.receiptSignature,
        delivery.pageUrl, delivery.createdAt, delivery.updatedAt, delivery.isUrgent ? 1 : 0, delivery.resumptions,
        delivery.resentBytes, delivery.id);
    if (done && m_store.content().changes() == 0)
        return notFound(u"delivery-not-found"_s, delivery.id.toString());
    return done;
}

Result<Delivery> OutboxRepository::find(const DeliveryId &id) const
{
    auto found =
        m_store.content().first(QByteArray(selectDeliveries).append("WHERE id = ?").constData(), readDelivery, id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"delivery-not-found"_s, id.toString());
    return **std::move(found);
}

Result<QList<Delivery>> OutboxRepository::all() const
{
    return m_store.content().list(
        QByteArray(selectDeliveries).append("ORDER BY created_at DESC, rowid DESC").constData(), readDelivery);
}

Result<std::optional<Delivery>> OutboxRepository::ofRevision(const RevisionId &revision, DeliveryPurpose purpose) const
{
    return m_store.content().first(
        QByteArray(selectDeliveries).append("WHERE revision = ? AND purpose = ?").constData(), readDelivery, revision,
        deliveryPurposeName(purpose));
}

} // namespace bantin::store
