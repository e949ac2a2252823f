// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/LineFault.h"
#include "tests/support/LineProfile.h"
#include "tests/support/LineTraffic.h"

#include <memory>

namespace bantin::test {

/// A TCP proxy on the loopback: a line of a certain width and length that breaks on purpose, the same way for the same seed.
/// Works in its own thread; the methods may be called from any thread. It counts what crosses the line; what waits before it,
/// in the buffers of the sender's system, has not crossed and is not counted when a reset throws it away.
class FaultProxy final
{
public:
    /// Forwards to 127.0.0.1:`upstream`.
    explicit FaultProxy(quint16 upstream, const LineProfile &profile = {});
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    quint16 port() const;
    /// Of connections from now on.
    void setProfile(const LineProfile &profile);
    /// The next connections meet these, one each; later ones meet whatever breakAtRandom() says.
    void queue(const LineFault &fault);
    /// From now on about `share` of all connections (0–1) meet a fault chosen by `seed`.
    void breakAtRandom(quint32 seed, double share);
    void heal();
    LineTraffic traffic() const;

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace bantin::test
