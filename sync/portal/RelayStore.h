// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "sync/portal/RelayDeposit.h"
#include "sync/portal/UnreadableRecord.h"

#include <QMutex>

#include <functional>

namespace bantin::portal {

/// What the hand-overs of one unit may cost the portal. Those that are over keep their record, so that a sender learns how they
/// ended, for as long again as they could wait.
struct RelayLimits {
    qint64 largest = 512LL << 20;       ///< bytes of one
    qint64 bytesOfUnit = 2048LL << 20;  ///< of all that are announced or wait
    qsizetype countOfUnit = 200;        ///< of the same
    qsizetype recordsOfUnit = 10 * 200; ///< with those that are over
    int days = 30;                      ///< after which one nobody fetched is deleted
};

/// Sealed hand-overs between desks of one unit (relay/UNIT/SHA512.json and .bin). Each is announced first, by a member, so no byte is
/// kept that nobody vouched for; an upload with its digest and size is it, whichever server received it. Whether the bytes are
/// there is what the file system says, and every other step is one replaced record, so a kill leaves a hand-over whole or
/// absent. Thread-safe, and among several programs over one folder. Units and members are fingerprints, 32 raw bytes.
/// Reasons: "handover-unknown" (NotFound; also for whomever it does not concern), "handover-size" (InvalidInput, largest),
/// "handover-announced" (Conflict: otherwise or by somebody else), "handover-over" (Conflict, state), "handover-not-there"
/// (Conflict), "relay-quota" (NoSpace, bytes left), "portal-storage", "portal-no-space".
class RelayStore
{
public:
    RelayStore(const QString &folder, const Clock &clock, const RelayLimits &limits);

    Result<void> prepare();

    /// Of `wanted` digest, size, sender and recipients count. The same again changes nothing. `second`: it is new.
    Result<std::pair<RelayDeposit, bool>> announce(const QByteArray &unit, const RelayDeposit &wanted);
    /// Of those that are not over, oldest first: what `member` sent, and what `member` has neither taken nor declined. How others
    /// ended tells find(), so that a question asked every few minutes does not bring two months of history each time.
    Result<QList<RelayDeposit>> of(const QByteArray &unit, const QByteArray &member);
    Result<RelayDeposit> find(const QByteArray &unit, const QByteArray &sha512, const QByteArray &member) const;
    /// Path of the bytes, for a recipient. They never change below that name.
    Result<QString> content(const QByteArray &unit, const QByteArray &sha512, const QByteArray &recipient);
    /// The recipient has it for good, also one who declined it before. When nobody is left to fetch it, its bytes are deleted.
    Result<RelayDeposit> take(const QByteArray &unit, const QByteArray &sha512, const QByteArray &recipient);
    /// The recipient does not want it, unless they have it already. When nobody is left to fetch it, its bytes are deleted.
    Result<RelayDeposit> decline(const QByteArray &unit, const QByteArray &sha512, const QByteArray &recipient);
    Result<RelayDeposit> withdraw(const QByteArray &unit, const QByteArray &sha512, const QByteArray &sender);

    /// Takes a complete upload over when it is a hand-over somebody announced, or drops it when that one is over; false when it
    /// is none.
    Result<bool> takeUpload(const QString &file, const QByteArray &sha512);

    /// Records that cannot be read; whoever asks for one of them is told of a fault.
    QList<UnreadableRecord> unreadable() const;

    const RelayLimits &limits() const { return m_limits; }

private:
    QString unitFolder(const QByteArray &unit) const;
    QString path(const QByteArray &unit, const QByteArray &sha512, QLatin1StringView ending) const;
    Result<RelayDeposit> read(const QString &record) const;
    QList<RelayDeposit> all(const QByteArray &unit) const;
    /// `note` enters what the recipient says.
    Result<RelayDeposit> conclude(const QByteArray &unit, const QByteArray &sha512, const QByteArray &recipient,
                                  const std::function<void(RelayDeposit &)> &note) const;
    Result<void> save(const QByteArray &unit, const RelayDeposit &deposit) const;
    Result<void> expectRoom(const QByteArray &unit, qint64 size) const;
    void sweep();
    void sweepUnit(const QString &folder, const QDateTime &now) const;

    const QString m_folder;
    const Clock &m_clock;
    const RelayLimits m_limits;
    QMutex m_mutex; ///< guards m_sweptAt
    QDateTime m_sweptAt;
};

} // namespace bantin::portal
