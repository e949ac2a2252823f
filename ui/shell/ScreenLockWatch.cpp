// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ScreenLockWatch.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

const auto logind = u"org.freedesktop.login1"_s;
const auto manager = u"org.freedesktop.login1.Manager"_s;
const auto managerPath = u"/org/freedesktop/login1"_s;

QDBusMessage managerCall(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(logind, managerPath, manager, method);
    call.setArguments(arguments);
    call.setAutoStartService(false);
    return call;
}

} // namespace

ScreenLockWatch::ScreenLockWatch(const QDBusConnection &system, const QDBusConnection &session, QObject *parent)
    : QObject(parent)
    , m_system(system)
{
    subscribe(session);
    findOwnSession();
}

void ScreenLockWatch::subscribe(QDBusConnection session)
{
    m_system.connect(logind, {}, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this,
                     SLOT(sessionLocked(QDBusMessage)));
    m_system.connect(logind, managerPath, manager, u"PrepareForSleep"_s, this, SLOT(sleepPrepared(bool)));
    // Desktops differ in name and path; a stranger on the person's own bus can at worst lock the program.
    for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
                                 u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s})
        session.connect({}, {}, saver, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
}

void ScreenLockWatch::findOwnSession()
{
    const QString known = qEnvironmentVariable("XDG_SESSION_ID");
    const QDBusMessage call = known.isEmpty()
                                  ? managerCall(u"GetSessionByPID"_s, {uint(QCoreApplication::applicationPid())})
                                  : managerCall(u"GetSession"_s, {known});
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isValid())
            m_ownSession = reply.value();
        watcher->deleteLater();
    });
}

void ScreenLockWatch::delaySleep()
{
    m_delayWanted = true;
    if (m_delay.isValid())
        return;
    const QDBusMessage call =
        managerCall(u"Inhibit"_s, {u"sleep"_s, tr("Bàn Tin"),
                                   tr("Saving what is being written and locking the workspace"), u"delay"_s});
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (reply.isValid() && m_delayWanted)
            m_delay = reply.value();
        watcher->deleteLater();
    });
}

void ScreenLockWatch::allowSleep()
{
    m_delayWanted = false;
    m_delay = QDBusUnixFileDescriptor();
}

void ScreenLockWatch::sessionLocked(const QDBusMessage &message)
{
    if (m_ownSession.path().isEmpty() || message.path() == m_ownSession.path())
        Q_EMIT screenLocked();
}

void ScreenLockWatch::sleepPrepared(bool starting)
{
    if (starting)
        Q_EMIT sleepApproached();
}

void ScreenLockWatch::screenSaverChanged(bool active)
{
    if (active)
        Q_EMIT screenLocked();
}

} // namespace bantin::ui
