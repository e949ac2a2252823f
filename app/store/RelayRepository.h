// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/RelayedHandover.h"

#include <optional>

namespace bantin::store {

class Store;

/// Hand-overs that travel through the portal: a row each in content.db, and in assets.db the sealed bytes of those being fetched.
class RelayRepository
{
public:
    explicit RelayRepository(Store &store);

    Result<void> insert(const RelayedHandover &handover);
    /// Replaces the row; a durable commit of its own unless a transaction is open. "relayed-not-found" (hex)
    Result<void> update(const RelayedHandover &handover);
    /// Nothing when there is none for that member.
    Result<std::optional<RelayedHandover>> find(const QByteArray &sha512, const QByteArray &member) const;
    /// Of every member, oldest first.
    Result<QList<RelayedHandover>> all() const;

    /// Adds what came next; answers how many bytes are here now. Durable when it returns. "relayed-gap" (Conflict) unless `offset` is where
    /// the bytes here end.
    Result<qint64> append(const QByteArray &sha512, qint64 offset, const QByteArray &bytes);
    /// How many bytes are here.
    Result<qint64> fetched(const QByteArray &sha512) const;
    /// All that are here.
    Result<QByteArray> bytes(const QByteArray &sha512) const;
    /// The SHA-512 of them, without having them in memory at once.
    Result<QByteArray> digest(const QByteArray &sha512) const;
    Result<void> dropBytes(const QByteArray &sha512);

private:
    Store &m_store;
};

} // namespace bantin::store
