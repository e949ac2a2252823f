// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeNetworkManager.h"

#include <QDBusMessage>
#include <QMetaProperty>

namespace bantin::test {

using namespace Qt::StringLiterals;

namespace {
const auto service = u"org.freedesktop.NetworkManager"_s;
const auto path = u"/org/freedesktop/NetworkManager"_s;
} // namespace

FakeNetworkManager::~FakeNetworkManager()
{
    vanish();
}

void FakeNetworkManager::appear(const Network &network)
{
    m_network = network;
    QDBusConnection bus = m_bus.serviceBus();
    if (!bus.registerObject(path, this, QDBusConnection::ExportAllProperties) || !bus.registerService(service))
        qFatal("no place on the bus");
}

void FakeNetworkManager::vanish()
{
    QDBusConnection bus = m_bus.serviceBus();
    bus.unregisterService(service);
    bus.unregisterObject(path);
}

void FakeNetworkManager::set(const Network &network)
{
    const QVariantMap before = told();
    m_network = network;
    QVariantMap changed = told();
    changed.removeIf([&before](const auto &entry) { return before.value(entry.key()) == entry.value(); });
    tell(changed);
}

void FakeNetworkManager::changeSomethingElse()
{
    tell({{u"WirelessEnabled"_s, false}});
}

QVariantMap FakeNetworkManager::told() const
{
    QVariantMap all;
    for (int i = staticMetaObject.propertyOffset(); i < staticMetaObject.propertyCount(); ++i) {
        const QMetaProperty property = staticMetaObject.property(i);
        all.insert(QString::fromLatin1(property.name()), property.read(this));
    }
    return all;
}

void FakeNetworkManager::tell(const QVariantMap &changed)
{
    QDBusMessage signal =
        QDBusMessage::createSignal(path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    signal << service << changed << QStringList();
    m_bus.serviceBus().send(signal);
}

} // namespace bantin::test
