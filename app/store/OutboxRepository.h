// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Delivery.h"

#include <optional>

namespace bantin::store {

class Store;

/// The outbox and its journal: one row per approved revision, and one per withdrawal of it. The decision's own
/// transaction inserts it.
class OutboxRepository
{
public:
    explicit OutboxRepository(Store &store);

    Result<void> insert(const Delivery &delivery);
    /// Replaces the row; a durable commit of its own unless a transaction is open.
    Result<void> update(const Delivery &delivery);
    /// "delivery-not-found" (id)
    Result<Delivery> find(const DeliveryId &id) const;
    /// Newest first.
    Result<QList<Delivery>> all() const;
    Result<std::optional<Delivery>> ofRevision(const RevisionId &revision,
                                               DeliveryPurpose purpose = DeliveryPurpose::Publication) const;

private:
    Store &m_store;
};

} // namespace bantin::store
