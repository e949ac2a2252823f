// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bantin::sync {

/// What the computer knows of the network it is on. One thread, with an event loop for the signal.
class NetworkCondition : public QObject
{
    Q_OBJECT
public:
    enum class Reach {
        Unknown, ///< nobody can tell; as good as online
        Offline, ///< no network at all
        SignIn,  ///< a network that lets nothing through until one has signed in
        Online,
    };
    using QObject::QObject;

    virtual Reach reach() const = 0;
    /// Whether bytes are paid for one by one, as over a telephone.
    virtual bool isMetered() const = 0;

Q_SIGNALS:
    /// Either of them may have changed.
    void changed();
};

} // namespace bantin::sync
