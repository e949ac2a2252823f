// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/NetworkCondition.h"

#include <QTimer>

#include <functional>
#include <memory>

class QDBusConnection;
class QDBusPendingCallWatcher;

namespace bantin::sync {

/// As NetworkManager tells it on the system bus (org.freedesktop.NetworkManager in its D-Bus reference). Where it does not
/// run, or no longer, and until it has answered, the reach is unknown and nothing metered. No failure shows otherwise. So it
/// is where it knows of no network and an interface has an address all the same: a cable that ifupdown or somebody else
/// manages does not exist for it. One thread, with an event loop; nothing here waits for an answer.
class SystemNetwork final : public NetworkCondition
{
    Q_OBJECT
public:
    using HasAddress = std::function<bool()>;

    /// `hasAddress`: whether any interface but the loopback has an address that reaches further than its own line.
    explicit SystemNetwork(const QDBusConnection &systemBus, HasAddress hasAddress = anyInterfaceHasAddress,
                           QObject *parent = nullptr);
    ~SystemNetwork() override;

    Reach reach() const override { return m_reach; }
    bool isMetered() const override { return m_isMetered; }

    static bool anyInterfaceHasAddress();

private Q_SLOTS:
    void ask();

private:
    void take(const QVariantMap &known);

    const std::unique_ptr<QDBusConnection> m_bus; ///< never null
    const HasAddress m_hasAddress;
    QTimer m_askAgain; ///< of an interface it does not manage NetworkManager tells nothing
    std::unique_ptr<QDBusPendingCallWatcher> m_answer; ///< of the last question; those before no longer count
    Reach m_reach = Reach::Unknown;
    bool m_isMetered = false;
};

} // namespace bantin::sync
