// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

namespace bantin::store {

/// The one thread that owns whatever the jobs capture: open store, keys. Jobs run one after the other in the order they
/// were posted; every job ends exactly once. Post from any thread; continue with QFuture::then(context, …).
/// The destructor lets queued jobs finish (drain), then stops the thread.
class StoreThread
{
public:
    StoreThread();
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// Runs `job` on the store thread.
    template<typename Job>
    auto post(Job job) -> QFuture<std::invoke_result_t<Job>>
    {
        using Value = std::invoke_result_t<Job>;
        auto promise = std::make_shared<QPromise<Value>>();
        QFuture<Value> future = promise->future();
        promise->start();
        enqueue([promise, job = std::make_shared<Job>(std::move(job))]() mutable {
            if constexpr (std::is_void_v<Value>)
                (*job)();
            else
                promise->addResult((*job)());
            job.reset();
            promise->finish();
        });
        return future;
    }

private:
    void enqueue(std::function<void()> job);

    QThread m_thread;
    std::unique_ptr<QObject> m_worker;
};

} // namespace bantin::store
