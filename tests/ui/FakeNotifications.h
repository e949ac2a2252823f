// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace bantin::testing {

/// The notification service of a desktop, on the session bus the test runs under.
class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Bubble {
        uint id = 0;
        QString summary;
        QString body;
        QStringList actions;
    };

    FakeNotifications();
    ~FakeNotifications() override;

    const QList<Bubble> &shown() const { return m_shown; }
    const QList<uint> &closed() const { return m_closed; }
    /// The person presses the bubble.
    void press(uint id);

public Q_SLOTS:
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeout);
    void CloseNotification(uint id);

private:
    QDBusConnection m_bus;
    QList<Bubble> m_shown;
    QList<uint> m_closed;
    uint m_last = 0;
};

} // namespace bantin::testing
