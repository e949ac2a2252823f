// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/SystemNetwork.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QNetworkInterface>

#include <algorithm>
#include <chrono>

namespace bantin::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds betweenQuestions(30);

const auto manager = u"org.freedesktop.NetworkManager"_s;
const auto managerPath = u"/org/freedesktop/NetworkManager"_s;
const auto properties = u"org.freedesktop.DBus.Properties"_s;

// NMState, NMConnectivityState and NMMetered of the D-Bus reference.
enum State : uint { Asleep = 10, Disconnected = 20, Disconnecting = 30, Connecting = 40, ConnectedGlobal = 70 };
enum Connectivity : uint { BehindPortal = 2 };
enum Metered : uint { Yes = 1, GuessYes = 3 };

NetworkCondition::Reach reachOf(const QVariantMap &known)
{
    using Reach = NetworkCondition::Reach;
    switch (known.value(u"State"_s).toUInt()) {
    case Asleep:
    case Disconnected:
    case Disconnecting:
        return Reach::Offline;
    case Connecting:
        // Also said while a second network is being joined; the first is to be used meanwhile.
        if (known.value(u"PrimaryConnection"_s).value<QDBusObjectPath>().path() == "/"_L1)
            return Reach::Offline;
        break;
    case ConnectedGlobal:
        return Reach::Online;
    default:
        break;
    }
    // A network without the Internet may still have the portal on it.
    return known.value(u"Connectivity"_s).toUInt() == BehindPortal ? Reach::SignIn : Reach::Unknown;
}

bool meteredOf(const QVariantMap &known)
{
    const uint metered = known.value(u"Metered"_s).toUInt();
    return metered == Yes || metered == GuessYes;
}

} // namespace

bool SystemNetwork::anyInterfaceHasAddress()
{
    const auto reachesFurther = [](const QNetworkAddressEntry &entry) { return !entry.ip().isLinkLocal(); };
    return std::ranges::any_of(QNetworkInterface::allInterfaces(), [&](const QNetworkInterface &interface) {
        const auto flags = interface.flags();
        return flags.testFlag(QNetworkInterface::IsRunning) && !flags.testFlag(QNetworkInterface::IsLoopBack)
               && std::ranges::any_of(interface.addressEntries(), reachesFurther);
    });
}

SystemNetwork::SystemNetwork(const QDBusConnection &systemBus, HasAddress hasAddress, QObject *parent)
    : NetworkCondition(parent)
    , m_bus(std::make_unique<QDBusConnection>(systemBus))
    , m_hasAddress(std::move(hasAddress))
{
    m_askAgain.setInterval(betweenQuestions);
    connect(&m_askAgain, &QTimer::timeout, this, &SystemNetwork::ask);
    m_bus->connect(manager, managerPath, properties, u"PropertiesChanged"_s, {manager}, {}, this, SLOT(ask()));
    const auto *watcher = new QDBusServiceWatcher(manager, *m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &SystemNetwork::ask);
    ask();
}

SystemNetwork::~SystemNetwork() = default;

void SystemNetwork::ask()
{
    QDBusMessage call = QDBusMessage::createMethodCall(manager, managerPath, properties, u"GetAll"_s);
    call << manager;
    call.setAutoStartService(false);
    m_answer = std::make_unique<QDBusPendingCallWatcher>(m_bus->asyncCall(call));
    connect(m_answer.get(), &QDBusPendingCallWatcher::finished, this, [this] {
        const QDBusPendingReply<QVariantMap> reply = *m_answer;
        take(reply.isValid() ? reply.value() : QVariantMap());
    });
}

void SystemNetwork::take(const QVariantMap &known)
{
    Reach reach = reachOf(known);
    if (reach != Reach::Offline)
        m_askAgain.stop();
    else if (!m_askAgain.isActive())
        m_askAgain.start();
    if (reach == Reach::Offline && m_hasAddress())
        reach = Reach::Unknown;
    const bool isMetered = meteredOf(known);
    if (reach == m_reach && isMetered == m_isMetered)
        return;
    m_reach = reach;
    m_isMetered = isMetered;
    Q_EMIT changed();
}

} // namespace bantin::sync
