// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/store/StoreThread.h"
#include "sync/engine/StoreAccess.h"

#include <utility>

namespace bantin::sync {

/// How the journals reach the store: each question and each step is one job on the store thread. Use from any thread; what it is made with
/// outlives it, and the jobs.
class StoreDoor
{
public:
    StoreDoor(store::StoreThread &thread, StoreAccess access, const Clock &clock)
        : m_thread(thread)
        , m_access(std::move(access))
        , m_clock(clock)
    {
    }

    QDateTime now() const { return m_clock.nowUtc(); }

    /// Calls `job` with the store::Store and answers what it answers, a Result; "workspace-locked" (Fault::Cancelled) while the store is locked.
    template<typename Job>
    auto post(Job job) const
    {
        using Outcome = std::invoke_result_t<Job, store::Store &>;
        return m_thread.post([access = m_access, job = std::move(job)]() mutable -> Outcome {
            store::Store *store = access();
            if (!store)
                return Error{Fault::Cancelled, QStringLiteral("workspace-locked"), Retry::Later, {}, {}};
            return job(*store);
        });
    }

private:
    store::StoreThread &m_thread;
    StoreAccess m_access;
    const Clock &m_clock;
};

} // namespace bantin::sync
