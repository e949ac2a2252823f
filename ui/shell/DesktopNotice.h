// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace bantin::ui {

/// One bubble of the desktop (org.freedesktop.Notifications, Desktop Notifications Specification 1.2); a new one takes the
/// place of the one before. Whoever stands behind the person can read it, so it is for numbers and days only. Silent where
/// the desktop has no such service. UI thread.
class DesktopNotice final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(const QDBusConnection &session, QObject *parent = nullptr);

    void tell(const QString &summary, const QString &body);
    /// Takes the bubble away.
    void withdraw();

Q_SIGNALS:
    /// The person pressed the bubble.
    void chosen();

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);

private:
    QDBusConnection m_session;
    uint m_id = 0; ///< 0 while none was shown
};

} // namespace bantin::ui
