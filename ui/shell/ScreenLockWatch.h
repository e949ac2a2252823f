// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>

class QDBusMessage;

namespace bantin::ui {

/// Tells when this person's screen is being locked or the computer goes to sleep: logind's Session.Lock and
/// Manager.PrepareForSleep on the system bus, ActiveChanged of the desktop's screen saver on the session bus. Without a bus
/// or without logind it stays silent. UI thread; nothing here waits for an answer.
class ScreenLockWatch final : public QObject
{
    Q_OBJECT
public:
    ScreenLockWatch(const QDBusConnection &system, const QDBusConnection &session, QObject *parent = nullptr);

    /// Asks logind to put off sleeping (for its InhibitDelayMaxSec, usually 5 s) so that what is open can be saved first.
    void delaySleep();
    /// Lets the computer sleep; call when nothing is open any more.
    void allowSleep();

Q_SIGNALS:
    void screenLocked();
    void sleepApproached();

private Q_SLOTS:
    void sessionLocked(const QDBusMessage &message);
    void sleepPrepared(bool starting);
    void screenSaverChanged(bool active);

private:
    void findOwnSession();
    void subscribe(QDBusConnection session);

    QDBusConnection m_system;
    QDBusObjectPath m_ownSession; ///< empty until logind has answered; then only its Lock counts
    QDBusUnixFileDescriptor m_delay;
    bool m_delayWanted = false;
};

} // namespace bantin::ui
