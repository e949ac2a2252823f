// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/SecretBytes.h"
#include "app/domain/Delivery.h"
#include "app/workflow/ConfigureSending.h"
#include "sync/engine/ReceiptIntake.h"
#include "sync/engine/SendingGate.h"
#include "sync/transport/PortalTrust.h"
#include "ui/models/OutboxSummary.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace bantin::keyring {
class Keyring;
}

namespace bantin::sync {
class DeliveryEngine;
class PortalLine;
class SpeedMeter;
} // namespace bantin::sync

namespace bantin::ui {

class WorkspaceClient;

/// The outbox as the windows see it: the deliveries of the open workspace, and sending them. Packs what waits before it
/// sends, and goes on by itself when the time of a failed delivery comes. UI thread.
class DeliveryDesk final : public QObject
{
    Q_OBJECT
public:
    /// `portal` overrides the workspace's own address when it is valid. `keyring` and `network` outlive the desk; a null
    /// `network` when nothing is known.
    DeliveryDesk(WorkspaceClient &client, keyring::Keyring &keyring, const QUrl &portal,
                 sync::NetworkCondition *network, QObject *parent = nullptr);
    ~DeliveryDesk() override;

    const QList<Delivery> &deliveries() const { return m_deliveries; }
    /// Empty when none is known.
    QUrl portal() const { return m_portal; }
    bool isSending() const;
    /// Whether the account may pack and send under the profile.
    bool maySend() const;

    void reload();
    /// Keeps the address in the workspace; administrators' business. failed() or portalChanged() follows.
    void setPortal(const QString &address);
    /// By what the portal proves itself; administrators' business. failed() or portalChanged() follows.
    void setTrust(const sync::PortalTrust &trust);
    const sync::PortalTrust &trust() const { return m_trust; }
    /// What a gate in front of the portal asks for; kept in this computer's keyring and nowhere else. Empty forgets it. failed() or
    /// portalChanged() follows.
    void setAccessToken(SecretBytes token);
    bool hasAccessToken() const { return !m_token.isEmpty(); }
    SecretBytes accessToken() const { return m_token.clone(); }
    /// Shared with whatever else goes to that portal, as it is set here; null without a portal. Another portal, or another proof of
    /// it, is another line; what goes over the old one is to be given up at portalChanged().
    const std::shared_ptr<sync::PortalLine> &line() const { return m_line; }
    /// Ends a pause, too.
    void sendNow();
    /// Nothing goes out until resume() or sendNow(), also after a restart.
    void pause();
    void resume();
    void retry(const DeliveryId &delivery);
    /// Takes it out of the queue; retry() queues it again.
    void cancel(const DeliveryId &delivery);

    /// Settles a delivery by a receipt that came back by hand; sending rests meanwhile and goes on by itself. "role-forbids" and the
    /// reasons of sync::takeReceipt().
    QFuture<Result<sync::TakenReceipt>> takeReceipt(const QByteArray &file);

    const workflow::SendingSettings &settings() const { return m_settings; }
    /// Kept in the workspace and applied at once. failed() or sendingChanged() follows.
    void setSettings(const workflow::SendingSettings &settings);
    sync::Standstill standstill() const;
    /// What is still to do and how long that takes as things are now.
    OutboxSummary summary() const;
    /// Of this session; null until something was sent.
    const sync::SpeedMeter *speed() const;

Q_SIGNALS:
    /// Everything about the portal of the workspace that was opened is known, and what was left half-way goes on.
    void ready();
    /// The list was read again.
    void changed();
    void deliveryChanged(const bantin::Delivery &delivery);
    void sendingChanged();
    void portalChanged();
    void failed(const bantin::Error &error);

private:
    void begin();
    void end();
    void openLine();
    void makeEngine();
    void startEngine();
    void take(const Delivery &delivery);
    void applySettings();
    void readToken();
    void goOn();

    WorkspaceClient &m_client;
    keyring::Keyring &m_keyring;
    const QUrl m_override;
    sync::NetworkCondition *const m_network;
    QUrl m_portal;
    QList<Delivery> m_deliveries;
    workflow::SendingSettings m_settings;
    sync::PortalTrust m_trust;
    QString m_tokenKey; ///< in the keyring
    SecretBytes m_token;
    std::shared_ptr<sync::PortalLine> m_line;
    std::unique_ptr<sync::DeliveryEngine> m_engine;
};

} // namespace bantin::ui
