// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/SystemNetwork.h"

#include <QNetworkInformation>

namespace bantin::sync {

SystemNetwork::SystemNetwork(QObject *parent)
    : NetworkCondition(parent)
{
    using Feature = QNetworkInformation::Feature;
    const auto wanted = Feature::Reachability | Feature::CaptivePortal | Feature::Metered;
    if (!QNetworkInformation::loadBackendByFeatures(wanted) && !QNetworkInformation::loadDefaultBackend())
        return;
    const auto *information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkCondition::changed);
    connect(information, &QNetworkInformation::isBehindCaptivePortalChanged, this, &NetworkCondition::changed);
    connect(information, &QNetworkInformation::isMeteredChanged, this, &NetworkCondition::changed);
}

NetworkCondition::Reach SystemNetwork::reach() const
{
    const auto *information = QNetworkInformation::instance();
    if (!information)
        return Reach::Unknown;
    if (information->isBehindCaptivePortal())
        return Reach::SignIn;
    switch (information->reachability()) {
    case QNetworkInformation::Reachability::Disconnected:
        return Reach::Offline;
    case QNetworkInformation::Reachability::Online:
        return Reach::Online;
    // A network without the Internet may still have the portal on it.
    case QNetworkInformation::Reachability::Unknown:
    case QNetworkInformation::Reachability::Local:
    case QNetworkInformation::Reachability::Site:
        break;
    }
    return Reach::Unknown;
}

bool SystemNetwork::isMetered() const
{
    const auto *information = QNetworkInformation::instance();
    return information && information->isMetered();
}

} // namespace bantin::sync
