// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/PrivateBus.h"

#include <QDBusObjectPath>
#include <QObject>

namespace bantin::test {

/// A system bus of the test's own with the part of NetworkManager that tells of the network as a whole; the numbers are those
/// of its D-Bus reference. On the bus from appear() to vanish().
class FakeNetworkManager final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State READ state)
    Q_PROPERTY(uint Connectivity READ connectivity)
    Q_PROPERTY(uint Metered READ metered)
    Q_PROPERTY(QDBusObjectPath PrimaryConnection READ primaryConnection)
public:
    /// As with a cable in it.
    struct Network {
        uint state = 70;
        uint connectivity = 4;
        uint metered = 4;
        QString primaryConnection = QStringLiteral("/org/freedesktop/NetworkManager/ActiveConnection/1");
    };

    FakeNetworkManager() = default;
    ~FakeNetworkManager() override;

    QDBusConnection clientBus() const { return m_bus.clientBus(); }
    void appear(const Network &network);
    void vanish();
    /// Told as NetworkManager does: what is another one, in one signal.
    void set(const Network &network);
    /// Something the desk does not read is another one.
    void changeSomethingElse();

    uint state() const { return m_network.state; }
    uint connectivity() const { return m_network.connectivity; }
    uint metered() const { return m_network.metered; }
    QDBusObjectPath primaryConnection() const { return QDBusObjectPath(m_network.primaryConnection); }

private:
    QVariantMap told() const;
    void tell(const QVariantMap &changed);

    PrivateBus m_bus;
    Network m_network;
};

} // namespace bantin::test
