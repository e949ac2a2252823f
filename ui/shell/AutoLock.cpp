// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/AutoLock.h"

#include "ui/models/WorkspaceClient.h"
#include "ui/shell/ScreenLockWatch.h"

namespace bantin::ui {

AutoLock::AutoLock(WorkspaceClient &client, IdleWatch::Now now, const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_idle(new IdleWatch(std::move(now), this))
    , m_screen(new ScreenLockWatch(systemBus, QDBusConnection::sessionBus(), this))
{
    connect(m_idle, &IdleWatch::idled, this, &AutoLock::lockRequested);
    connect(m_screen, &ScreenLockWatch::screenLocked, this, &AutoLock::lockRequested);
    connect(m_screen, &ScreenLockWatch::sleepApproached, this, &AutoLock::lockRequested);
    connect(&client, &WorkspaceClient::opened, this, [this] {
        m_idle->start();
        m_screen->delaySleep();
    });
    connect(&client, &WorkspaceClient::locked, this, [this] {
        m_idle->stop();
        m_screen->allowSleep();
    });
}

} // namespace bantin::ui
