// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/LineOrder.h"
#include "app/store/StoreThread.h"
#include "app/workflow/RelayHandover.h"
#include "sync/engine/HandoverRelay.h"

#include <functional>
#include <optional>

namespace bantin::cli {

/// One go at the hand-overs of one account that travel through the portal. The session lives on a store thread; the main thread
/// turns the application's event loop while the relay works.
class RelayGo
{
public:
    using Rows = QList<RelayedHandover>;

    RelayGo(const Shell &shell, LineOrder order);
    ~RelayGo();

    /// Unlocks. Unlocking reasons, "portal-address-missing", those of parsePortalAddress() and lineSettings().
    Result<void> open();
    /// On the store thread; waits for it.
    template<typename Job>
    auto withSession(Job job) -> std::invoke_result_t<Job, workflow::Session &>
    {
        return m_thread.post([this, &job] { return job(*m_session); }).result();
    }
    /// What the portal has, see HandoverRelay::look().
    Result<Rows> look();
    /// Does whatever is due until nothing is left to do now; the rows afterwards.
    Result<Rows> work();
    Result<RelayedHandover> withdraw(const QByteArray &sha512);

private:
    Result<void> prepare();

    Shell m_shell;
    const LineOrder m_order;
    LineSettings m_line;
    QUrl m_portal;
    std::optional<workflow::Session> m_session; ///< touched on the store thread only
    store::StoreThread m_thread;                ///< drained before the session goes
    std::unique_ptr<sync::HandoverRelay> m_relay;
};

} // namespace bantin::cli
