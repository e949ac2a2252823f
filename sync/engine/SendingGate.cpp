// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/SendingGate.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

bool isThisMachine(const QUrl &portal)
{
    return portal.host() == "localhost"_L1 || QHostAddress(portal.host()).isLoopback();
}

} // namespace

SendingGate::SendingGate(const QUrl &portal, NetworkCondition *network, OnMetered onMetered, QObject *parent)
    : QObject(parent)
    , m_network(isThisMachine(portal) ? nullptr : network)
    , m_onMetered(onMetered)
    , m_lineWasUsable(isLineUsable())
    , m_standstill(find())
{
    if (m_network)
        connect(m_network, &NetworkCondition::changed, this, &SendingGate::look);
}

bool SendingGate::wantsSignIn() const
{
    return m_network && m_network->reach() == NetworkCondition::Reach::SignIn;
}

void SendingGate::pause()
{
    m_paused = true;
    look();
}

void SendingGate::resume()
{
    m_paused = false;
    look();
}

void SendingGate::setOnMetered(OnMetered onMetered)
{
    m_onMetered = onMetered;
    look();
}

bool SendingGate::isLineUsable() const
{
    return !m_network
           || (m_network->reach() != NetworkCondition::Reach::Offline
               && m_network->reach() != NetworkCondition::Reach::SignIn);
}

Standstill SendingGate::find() const
{
    if (m_paused)
        return Standstill::Paused;
    if (m_network && m_network->reach() == NetworkCondition::Reach::Offline)
        return Standstill::Offline;
    const bool isMetered = m_network && m_network->isMetered();
    return isMetered && m_onMetered == OnMetered::Waits ? Standstill::Metered : Standstill::No;
}

void SendingGate::look()
{
    const bool lineWasUsable = std::exchange(m_lineWasUsable, isLineUsable());
    const Standstill before = std::exchange(m_standstill, find());
    if (before != m_standstill)
        Q_EMIT changed();
    if (!lineWasUsable && m_lineWasUsable)
        Q_EMIT lineReturned();
}

} // namespace bantin::sync
