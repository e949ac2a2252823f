// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RelayedHandover.h"
#include "sync/engine/RelayQuestions.h"
#include "sync/engine/StoreDoor.h"

#include <QSet>

#include <optional>

namespace bantin::sync {

/// The relay's door to the store: every question and every step is one job on the store thread, every write durable when its future
/// ends. All futures end with "workspace-locked" (Fault::Cancelled) while the store is locked; otherwise errors are the store's. It sees the
/// hand-overs of one member only. Use from any thread.
class RelayJournal
{
public:
    RelayJournal(store::StoreThread &thread, StoreAccess access, const Clock &clock, const QByteArray &member);

    /// Those of the member, oldest first.
    QFuture<Result<QList<RelayedHandover>>> all() const;
    /// The first one underway whose time has come and that is not in `except`: what costs one question before what costs bytes.
    QFuture<Result<std::optional<RelayedHandover>>> nextDue(const QSet<QByteArray> &except) const;
    /// When the next waiting one comes due; invalid when none waits.
    QFuture<Result<QDateTime>> nextAttempt() const;
    /// Forgets the waiting time of all.
    QFuture<Result<void>> forgetWaiting() const;

    /// Keeps the row as it is now; what it no longer needs of bytes is dropped. One that a person withdrew meanwhile stays
    /// so: "relayed-withdrawn" (Conflict).
    QFuture<Result<RelayedHandover>> record(const RelayedHandover &handover) const;
    /// What the portal says of hand-overs of the member: new ones are offered, unless they left from this workspace, others are brought up
    /// to date. Answers all rows.
    QFuture<Result<QList<RelayedHandover>>> notice(const QList<PortalHandover> &handovers) const;
    /// Digests of those that wait at the portal as far as this desk knows and are not among `handovers`.
    QFuture<Result<QList<QByteArray>>> unheardOf(const QList<PortalHandover> &handovers) const;
    /// The sender wants it back. "handover-over" (Conflict, state) when it is too late, "relayed-not-found" (digest).
    QFuture<Result<RelayedHandover>> withdraw(const QByteArray &sha512) const;

    /// How many bytes are here.
    QFuture<Result<qint64>> fetched(const QByteArray &sha512) const;
    QFuture<Result<qint64>> append(const QByteArray &sha512, qint64 offset, const QByteArray &bytes) const;
    /// Whether the bytes here are the right ones; drops them when not.
    QFuture<Result<bool>> verify(const QByteArray &sha512) const;

private:
    StoreDoor m_store;
    const QByteArray m_member;
};

} // namespace bantin::sync
