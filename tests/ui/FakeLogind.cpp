// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/FakeLogind.h"

#include <QDBusMessage>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace bantin::testing {

using namespace Qt::StringLiterals;

FakeLogind::FakeLogind()
    : m_bus(u"not connected yet"_s)
    , m_client(m_bus)
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s,
                                      u"--address=unix:path="_s + m_folder.filePath(u"bus"_s)});
    if (!m_daemon.waitForReadyRead(10000))
        qFatal("no dbus-daemon");
    const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    qunsetenv("XDG_SESSION_ID");
    m_bus = QDBusConnection::connectToBus(address, u"fake logind"_s);
    m_client = QDBusConnection::connectToBus(address, u"system bus of the desk"_s);
    if (!m_bus.registerObject(u"/org/freedesktop/login1"_s, this, QDBusConnection::ExportAllSlots)
        || !m_bus.registerService(u"org.freedesktop.login1"_s))
        qFatal("no place on the bus");
}

FakeLogind::~FakeLogind()
{
    QDBusConnection::disconnectFromBus(u"system bus of the desk"_s);
    QDBusConnection::disconnectFromBus(u"fake logind"_s);
    if (m_readEnd >= 0)
        close(m_readEnd);
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void FakeLogind::lockSession(const QString &path)
{
    m_bus.send(QDBusMessage::createSignal(path, u"org.freedesktop.login1.Session"_s, u"Lock"_s));
}

void FakeLogind::prepareForSleep(bool starting)
{
    QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                                                     u"PrepareForSleep"_s);
    signal << starting;
    m_bus.send(signal);
}

bool FakeLogind::sleepIsDelayed() const
{
    pollfd end{m_readEnd, POLLIN, 0};
    poll(&end, 1, 0);
    return m_readEnd >= 0 && !(end.revents & POLLHUP);
}

QDBusObjectPath FakeLogind::GetSessionByPID(uint)
{
    ++m_asked;
    return QDBusObjectPath(QString(ownSession));
}

QDBusObjectPath FakeLogind::GetSession(const QString &)
{
    ++m_asked;
    return QDBusObjectPath(QString(ownSession));
}

QDBusUnixFileDescriptor FakeLogind::Inhibit(const QString &what, const QString &, const QString &, const QString &mode)
{
    if (what != "sleep"_L1 || mode != "delay"_L1)
        return {};
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    ++m_inhibitors;
    if (m_readEnd >= 0)
        close(m_readEnd);
    m_readEnd = ends[0];
    QDBusUnixFileDescriptor held(ends[1]);
    close(ends[1]);
    return held;
}

} // namespace bantin::testing
