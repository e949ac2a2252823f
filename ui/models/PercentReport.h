// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>

#include <atomic>
#include <functional>
#include <memory>

namespace bantin::ui {

/// Progress of work on another thread, as app/store and app/workflow ask for it: `tell` is called on the thread of `receiver`
/// with each new percentage, and the work ends once `stop` is set. `receiver` outlives the work.
template<typename Receiver>
std::function<bool(qint64 done, qint64 total)> percentReport(Receiver *receiver, void (Receiver::*tell)(int),
                                                             std::shared_ptr<std::atomic_bool> stop)
{
    return [receiver, tell, stop = std::move(stop), last = -1](qint64 done, qint64 total) mutable {
        const int percent = total > 0 ? int(done * 100 / total) : 0;
        if (std::exchange(last, percent) != percent)
            QMetaObject::invokeMethod(
                receiver, [receiver, tell, percent] { (receiver->*tell)(percent); }, Qt::QueuedConnection);
        return !stop->load();
    };
}

} // namespace bantin::ui
