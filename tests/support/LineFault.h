// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>

namespace bantin::test {

/// What happens to one connection through the proxy. A reset is heard of by the client at once, and by the server, as an end,
/// after the bytes that were on their way: so that the same seed loses the same bytes in every run.
struct LineFault {
    enum class Kind {
        None,
        Delay,           ///< every piece arrives `delay` late
        ResetUpstream,   ///< RST for the client once `afterBytes` went from client to server
        ResetDownstream, ///< the same once `afterBytes` went from server to client
        HalfClose,       ///< after `afterBytes` up, the client's side ends for the server; nothing more comes back
        Truncate,        ///< after `afterBytes` down, the client sees a clean end in the middle of the answer
        LoseReply,       ///< everything goes up, nothing comes down, then RST when the server has answered
        Silence,         ///< after `afterBytes` up, nothing moves in either direction any more
        Stall,           ///< after `afterBytes` up, nothing moves for `delay`; then it goes on
    };
    Kind kind = Kind::None;
    qint64 afterBytes = 0;
    std::chrono::milliseconds delay{0};
};

} // namespace bantin::test
