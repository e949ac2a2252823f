// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/NetworkCondition.h"

#include <memory>

class QDBusConnection;
class QDBusPendingCallWatcher;

namespace bantin::sync {

/// As NetworkManager tells it on the system bus (org.freedesktop.NetworkManager in its D-Bus reference). Where it does not
/// run, or no longer, and until it has answered, the reach is unknown and nothing metered. No failure shows otherwise. One
/// thread, with an event loop; nothing here waits for an answer.
class SystemNetwork final : public NetworkCondition
{
    Q_OBJECT
public:
    explicit SystemNetwork(const QDBusConnection &systemBus, QObject *parent = nullptr);
    ~SystemNetwork() override;

    Reach reach() const override { return m_reach; }
    bool isMetered() const override { return m_isMetered; }

private Q_SLOTS:
    void ask();

private:
    void take(const QVariantMap &known);

    const std::unique_ptr<QDBusConnection> m_bus;      ///< never null
    std::unique_ptr<QDBusPendingCallWatcher> m_answer; ///< of the last question; those before no longer count
    Reach m_reach = Reach::Unknown;
    bool m_isMetered = false;
};

} // namespace bantin::sync
