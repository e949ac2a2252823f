// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <chrono>
#include <memory>

namespace bantin::test {

/// What happens to one connection through the proxy.
struct LineFault {
    enum class Kind {
        None,
        Delay,           ///< every piece arrives `delay` late
        ResetUpstream,   ///< RST on both sides once `afterBytes` went from client to server
        ResetDownstream, ///< the same once `afterBytes` went from server to client
        HalfClose,       ///< after `afterBytes` up, the client's side ends for the server; nothing more comes back
        Truncate,        ///< after `afterBytes` down, the client sees a clean end in the middle of the answer
        LoseReply,       ///< everything goes up, nothing comes down, then RST when the server has answered
        Silence,         ///< after `afterBytes` up, nothing moves in either direction any more
    };
    Kind kind = Kind::None;
    qint64 afterBytes = 0;
    std::chrono::milliseconds delay{0};
};

/// A TCP proxy on the loopback that breaks lines on purpose, the same way for the same seed. Runs in its own thread with
/// its own event loop; the methods may be called from any thread.
class FaultProxy final
{
public:
    /// Forwards to 127.0.0.1:`upstream`.
    explicit FaultProxy(quint16 upstream);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    quint16 port() const;
    /// The next connections meet these, one each; later ones meet whatever breakAtRandom() says.
    void queue(const LineFault &fault);
    /// From now on about `share` of all connections (0–1) meet a fault chosen by `seed`.
    void breakAtRandom(quint32 seed, double share);
    void heal();

private:
    class Server;
    QThread m_thread;
    std::unique_ptr<Server> m_server;
};

} // namespace bantin::test
