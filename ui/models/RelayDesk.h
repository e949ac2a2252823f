// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/Result.h"
#include "app/domain/RelayedHandover.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace bantin::sync {
class HandoverRelay;
class PortalLine;
struct RelayMember;
} // namespace bantin::sync

namespace bantin::ui {

class DeliveryDesk;
class WorkspaceClient;

/// Hand-overs through the portal as the windows see them: what the account sends and receives, asking the portal for more, and
/// keeping them moving. They share the outbox's line, its rate and its pauses. UI thread.
class RelayDesk final : public QObject
{
    Q_OBJECT
public:
    /// `client` and `deliveries`, whose line it uses, outlive it.
    RelayDesk(WorkspaceClient &client, DeliveryDesk &deliveries, QObject *parent = nullptr);
    ~RelayDesk() override;

    /// Oldest first.
    const QList<RelayedHandover> &rows() const { return m_rows; }
    /// Of whoever has that certificate; empty for somebody the list of the board does not know.
    QString nameOf(const QByteArray &certificate) const { return m_names.value(certificate); }
    /// What waits for a yes of the person: offered, or here and not looked into.
    int waiting() const;
    /// Why nothing goes through the portal: "portal-address-missing", "store-read-only".
    std::optional<Error> obstacle() const;
    bool isLooking() const { return m_isLooking; }
    /// When the portal answered last; invalid before it did.
    QDateTime lookedAt() const { return m_lookedAt; }
    /// Of the last asking, when it failed.
    const std::optional<Error> &lookFault() const { return m_lookFault; }

    /// Asks the portal; changed() follows.
    void look();
    /// Fetches it; fetched() follows when it is here. failed() otherwise.
    void accept(const QByteArray &sha512);
    /// The account does not want it. failed() or changed() follows.
    void decline(const QByteArray &sha512);
    /// Takes one back that was sent. failed() or changed() follows.
    void withdraw(const QByteArray &sha512);
    /// Does what is due, now: something was queued, or taken over.
    void go();

Q_SIGNALS:
    /// The rows, or what is known of the portal.
    void changed();
    /// More bytes of one of the rows are at the portal, or here.
    void moved(const bantin::RelayedHandover &handover);
    /// It is here and can be looked into.
    void fetched(const QByteArray &sha512);
    void failed(const bantin::Error &error);

private:
    void begin();
    void end();
    void follow();
    void make(const sync::RelayMember &member);
    void drop();
    void reload();
    void lookBySelf();
    void followUp(QFuture<Result<void>> decided);
    void take(const RelayedHandover &handover);
    void move(const RelayedHandover &handover, qint64 bytes);

    WorkspaceClient &m_client;
    DeliveryDesk &m_deliveries;
    std::shared_ptr<sync::PortalLine> m_line; ///< null while nothing can go through the portal
    std::unique_ptr<sync::HandoverRelay> m_relay;
    QList<RelayedHandover> m_rows;
    QHash<QByteArray, QString> m_names;
    QTimer m_nextLook;
    QDateTime m_lookedAt;
    std::optional<Error> m_lookFault;
    bool m_isReady = false; ///< the portal of the workspace is known
    bool m_isLooking = false;
};

} // namespace bantin::ui
