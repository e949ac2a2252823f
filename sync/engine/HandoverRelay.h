// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RelayedHandover.h"
#include "app/store/StoreThread.h"
#include "sync/engine/StoreAccess.h"
#include "sync/engine/UnitQuestions.h"

#include <QObject>

#include <memory>

namespace bantin::sync {

class PortalLine;

/// For whom hand-overs travel.
struct RelayMember {
    UnitSigner signer;
    QByteArray certificateSha256; ///< 32 raw bytes: of the certificate whose key `signer` signs with
};

/// Hand-overs between desks of the unit, through the portal. What is sent lies in the store already (workflow/RelayHandover.h:
/// relayHandover()), sealed; the portal sees who sends to whom and how much, never what. look() asks what the portal has for this member;
/// what a person accepts (acceptOffered()) is fetched; the bytes stay in the store, sealed as they are, until importRelayed() has taken them
/// over; only then does the portal learn that they arrived. start() does whatever of this is due, one thing after the other, and
/// says finished().
///
/// Every step is journalled before the next one, so a kill of either side continues: uploads at the server's offset, fetching at the byte where the store
/// ends. No byte goes twice in either direction but what was on its way when the line broke. A failure that concerns the whole portal
/// queues everything that is due. Before the first byte the portal's certificate is compared with the one pinned at first contact.
/// Lives on the thread it was made on (UI or main); store work goes through the store thread.
class HandoverRelay final : public QObject
{
    Q_OBJECT
public:
    using Rows = QList<RelayedHandover>;

    HandoverRelay(store::StoreThread &thread, const StoreAccess &access, std::shared_ptr<PortalLine> line,
                  RelayMember member, QObject *parent = nullptr);
    ~HandoverRelay() override;

    /// Asks the portal what it has for this member and what became of what the member sent; answers every row, oldest first. "relay-unsupported",
    /// the portal's own ("request-denied", …), those of the line and of the store, "portal-changed", "portal-address-missing".
    QFuture<Result<Rows>> look();
    /// The same without asking.
    QFuture<Result<Rows>> rows() const;
    /// The sender wants it back; start() tells the portal. "handover-over" (state) when it is too late, "relayed-not-found".
    QFuture<Result<RelayedHandover>> withdraw(const QByteArray &sha512);

    /// Does what is due, and goes on by itself when what failed comes due. Called while running it looks for more before finishing. During a
    /// standstill of the line nothing is tried: finished() follows, and it begins by itself when the standstill ends.
    void start();
    /// The same; what waits for its next attempt does not wait.
    void startNow();
    /// Breaks off at once; what has come is kept.
    void stop();
    bool isRunning() const;

Q_SIGNALS:
    /// After each journalled change.
    void changed(const bantin::RelayedHandover &handover);
    /// `bytes` of it are at the portal, or here; not kept as such.
    void moved(const bantin::RelayedHandover &handover, qint64 bytes);
    /// Nothing is left to do now, or stop() was called. Once per round.
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::sync
