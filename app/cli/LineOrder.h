// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/workflow/Session.h"
#include "sync/engine/DeliveryOptions.h"
#include "sync/engine/PortalLine.h"
#include "sync/transport/PortalTrust.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QUrl>

#include <memory>
#include <optional>
#include <string>

namespace bantin::cli {

/// How to reach the portal, as somebody wrote it on the command line.
struct LineOrder {
    QString directory;                                      ///< of the workspace
    QString portal;                                         ///< instead of the workspace's own
    std::optional<sync::BandwidthTimetable> timetable = {}; ///< likewise
    std::string tokenFile = {};                             ///< likewise, see accessToken()
};

/// What the workspace and an order say together.
struct LineSettings {
    sync::DeliveryOptions options = {};
    SecretBytes token = {};
};

/// The portal named on the command line, else the workspace's. "portal-address-missing", those of parsePortalAddress(), store
/// reasons.
Result<QUrl> portalOf(workflow::Session &session, const QString &given);

/// A pause of the workspace is no hindrance, for somebody asked for it now. "timetable-invalid", "portal-trust-invalid", those of
/// accessToken(), store reasons.
Result<LineSettings> lineSettings(workflow::Session &session, const LineOrder &order);
/// On the thread that is to use it; `clock` outlives it.
std::shared_ptr<sync::PortalLine> openLine(const QUrl &portal, const Clock &clock, const LineSettings &settings);
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
