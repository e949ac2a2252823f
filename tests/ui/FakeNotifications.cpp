// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/FakeNotifications.h"

#include <QDBusMessage>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {
const auto connection = u"fake notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;
const auto service = u"org.freedesktop.Notifications"_s;
} // namespace

FakeNotifications::FakeNotifications()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connection))
{
    if (!m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots) || !m_bus.registerService(service))
        qFatal("no place on the session bus");
}

FakeNotifications::~FakeNotifications()
{
    QDBusConnection::disconnectFromBus(connection);
}

void FakeNotifications::press(uint id)
{
    QDBusMessage signal = QDBusMessage::createSignal(path, service, u"ActionInvoked"_s);
    signal << id << u"default"_s;
    m_bus.send(signal);
}

uint FakeNotifications::Notify(const QString &, uint replaces, const QString &, const QString &summary,
                               const QString &body, const QStringList &actions, const QVariantMap &, int)
{
    const uint id = replaces != 0 ? replaces : ++m_last;
    m_shown.append({id, summary, body, actions});
    return id;
}

void FakeNotifications::CloseNotification(uint id)
{
    m_closed.append(id);
}

} // namespace bantin::testing
