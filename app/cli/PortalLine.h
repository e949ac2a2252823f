// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/workflow/Session.h"
#include "sync/engine/DeliveryOptions.h"
#include "sync/transport/PortalTrust.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QUrl>

namespace bantin::cli {

/// The portal named on the command line, else the workspace's. "portal-address-missing", those of parsePortalAddress(), store
/// reasons.
Result<QUrl> portalOf(workflow::Session &session, const QString &given);

/// As the workspace is set, with `timetable` instead of its own. "timetable-invalid", "portal-trust-invalid", store reasons.
Result<sync::DeliveryOptions> lineOptions(workflow::Session &session,
                                          const std::optional<sync::BandwidthTimetable> &timetable);
/// By what the workspace's portal proves itself. "portal-trust-invalid", store reasons.
Result<sync::PortalTrust> trustOf(workflow::Session &session);

/// Turns the application's event loop until the answer is there.
template<typename T>
Result<T> waitFor(const QFuture<Result<T>> &future)
{
    if (!future.isFinished()) {
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, QCoreApplication::instance(),
                         &QCoreApplication::quit);
        watcher.setFuture(future);
        QCoreApplication::exec();
    }
    return future.result();
}

} // namespace bantin::cli
