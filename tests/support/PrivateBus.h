// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace bantin::test {

/// A bus of the test's own (a real dbus-daemon), in place of the system's; no two at a time. Ends the test when there is no
/// dbus-daemon.
class PrivateBus final
{
public:
    PrivateBus();
    ~PrivateBus();
    Q_DISABLE_COPY_MOVE(PrivateBus)

    /// Where a service of the test speaks.
    QDBusConnection serviceBus() const { return m_service; }
    /// The bus as the desk gets it.
    QDBusConnection clientBus() const { return m_client; }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QDBusConnection m_service;
    QDBusConnection m_client;
};

} // namespace bantin::test
