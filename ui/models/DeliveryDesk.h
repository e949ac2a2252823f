// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/Delivery.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

namespace bantin::sync {
class DeliveryEngine;
}

namespace bantin::ui {

class WorkspaceClient;

/// The outbox as the windows see it: the deliveries of the open workspace, and sending them. Packs what waits before it
/// sends, and goes on by itself when the time of a failed delivery comes. UI thread.
class DeliveryDesk final : public QObject
{
    Q_OBJECT
public:
    /// `portal` overrides the workspace's own address when it is valid.
    DeliveryDesk(WorkspaceClient &client, const QUrl &portal, QObject *parent = nullptr);
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
    void sendNow();
    void pause();
    void retry(const DeliveryId &delivery);

Q_SIGNALS:
    /// The list was read again.
    void changed();
    void deliveryChanged(const bantin::Delivery &delivery);
    void sendingChanged();
    void portalChanged();
    void failed(const bantin::Error &error);

private:
    void begin();
    void end();
    void makeEngine();
    void startEngine();
    void take(const Delivery &delivery);
    void planNextAttempt();

    WorkspaceClient &m_client;
    const QUrl m_override;
    QUrl m_portal;
    QList<Delivery> m_deliveries;
    std::unique_ptr<sync::DeliveryEngine> m_engine;
    QTimer m_nextAttempt;
};

} // namespace bantin::ui
