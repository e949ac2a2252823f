// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/NetworkCondition.h"

#include <QUrl>

namespace bantin::sync {

/// Why nothing goes out although something waits.
enum class Standstill {
    No,
    Paused,  ///< a person said so
    Metered, ///< this network charges by the byte, and nobody allowed that
    Offline, ///< there is no network
};

/// What happens on a network that charges by the byte.
enum class OnMetered { Waits, Sends };

/// Whether anything may go out now: what the person said, and what the network is like. A portal on this machine needs no
/// network. One thread.
class SendingGate final : public QObject
{
    Q_OBJECT
public:
    /// `network` outlives the gate; null when nothing is known of it.
    SendingGate(const QUrl &portal, NetworkCondition *network, OnMetered onMetered, QObject *parent = nullptr);

    Standstill standstill() const { return m_standstill; }
    /// The network lets nothing through before one has signed in; what is tried there fails.
    bool wantsSignIn() const;
    void pause();
    void resume();
    void setOnMetered(OnMetered onMetered);

Q_SIGNALS:
    /// standstill() is another one.
    void changed();
    /// The network can be used again after it could not: what waited for that need wait no longer. After changed().
    void lineReturned();

private:
    void look();
    Standstill find() const;
    bool isLineUsable() const;

    NetworkCondition *m_network; ///< null for a portal on this machine, too
    OnMetered m_onMetered;
    bool m_paused = false;
    bool m_lineWasUsable;
    Standstill m_standstill;
};

} // namespace bantin::sync
