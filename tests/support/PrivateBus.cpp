// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PrivateBus.h"

namespace bantin::test {

using namespace Qt::StringLiterals;

namespace {
const auto serviceName = u"service of the test"_s;
const auto clientName = u"system bus of the desk"_s;
} // namespace

PrivateBus::PrivateBus()
    : m_service(u"not connected yet"_s)
    , m_client(m_service)
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s,
                                      u"--address=unix:path="_s + m_folder.filePath(u"bus"_s)});
    if (!m_daemon.waitForReadyRead(10000))
        qFatal("no dbus-daemon");
    const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    m_service = QDBusConnection::connectToBus(address, serviceName);
    m_client = QDBusConnection::connectToBus(address, clientName);
    if (!m_service.isConnected() || !m_client.isConnected())
        qFatal("no way to the bus");
}

PrivateBus::~PrivateBus()
{
    QDBusConnection::disconnectFromBus(clientName);
    QDBusConnection::disconnectFromBus(serviceName);
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

} // namespace bantin::test
