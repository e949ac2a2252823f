// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/IdleWatch.h"

#include <QObject>

class QDBusConnection;

namespace bantin::ui {

class ScreenLockWatch;
class WorkspaceClient;

/// Asks for the lock while a workspace is open: when nobody has used the program for some minutes, when the screen is locked,
/// before the computer sleeps. Sleep is put off until the workspace is locked. UI thread.
class AutoLock final : public QObject
{
    Q_OBJECT
public:
    AutoLock(WorkspaceClient &client, IdleWatch::Now now, const QDBusConnection &systemBus, QObject *parent = nullptr);

    void setIdleLimit(std::chrono::minutes limit) { m_idle->setLimit(limit); }

Q_SIGNALS:
    void lockRequested();

private:
    IdleWatch *m_idle;
    ScreenLockWatch *m_screen;
};

} // namespace bantin::ui
