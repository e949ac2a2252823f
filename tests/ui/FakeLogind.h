// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/PrivateBus.h"

#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace bantin::testing {

/// A system bus of the test's own (a real dbus-daemon) with the part of logind the desk speaks to.
class FakeLogind final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    static constexpr auto ownSession = u"/org/freedesktop/login1/session/_32";
    static constexpr auto otherSession = u"/org/freedesktop/login1/session/_37";

    FakeLogind();
    ~FakeLogind() override;

    /// The bus as the desk gets it.
    QDBusConnection clientBus() const { return m_bus.clientBus(); }
    void lockSession(const QString &path);
    void prepareForSleep(bool starting);
    int sessionsAskedFor() const { return m_asked; }
    int inhibitorsTaken() const { return m_inhibitors; }
    /// Whether somebody still holds the inhibitor given last.
    bool sleepIsDelayed() const;

public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint process);
    QDBusObjectPath GetSession(const QString &id);
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode);

private:
    test::PrivateBus m_bus;
    int m_asked = 0;
    int m_inhibitors = 0;
    int m_readEnd = -1;
};

} // namespace bantin::testing
