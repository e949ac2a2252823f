// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/FakeLogind.h"

#include <QDBusMessage>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace bantin::testing {

using namespace Qt::StringLiterals;

FakeLogind::FakeLogind()
{
    qunsetenv("XDG_SESSION_ID");
    QDBusConnection bus = m_bus.serviceBus();
    if (!bus.registerObject(u"/org/freedesktop/login1"_s, this, QDBusConnection::ExportAllSlots)
        || !bus.registerService(u"org.freedesktop.login1"_s))
        qFatal("no place on the bus");
}

FakeLogind::~FakeLogind()
{
    if (m_readEnd >= 0)
        close(m_readEnd);
}

void FakeLogind::lockSession(const QString &path)
{
    m_bus.serviceBus().send(QDBusMessage::createSignal(path, u"org.freedesktop.login1.Session"_s, u"Lock"_s));
}

void FakeLogind::prepareForSleep(bool starting)
{
    QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                                                     u"PrepareForSleep"_s);
    signal << starting;
    m_bus.serviceBus().send(signal);
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
