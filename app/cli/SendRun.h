// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/Delivery.h"
#include "app/store/StoreThread.h"
#include "sync/engine/DeliveryOptions.h"

#include <QUrl>

#include <optional>

namespace bantin::cli {

/// One go at the outbox: packs what is approved, lets the engine send until nothing is left to do now, and reports. The
/// session lives on a store thread; run() turns the application's event loop until the engine has finished.
class SendRun
{
public:
    SendRun(const Shell &shell, const QString &directory, const QString &portal,
            const std::optional<sync::BandwidthTimetable> &timetable);

    /// The outbox afterwards. Packing and unlocking reasons, "portal-address-missing", those of parsePortalAddress().
    Result<QList<Delivery>> run();

private:
    Result<QUrl> prepare();
    void send(const QUrl &portal);
    Result<QList<Delivery>> deliveries();

    Shell m_shell;
    QString m_directory;
    QString m_portal;
    std::optional<sync::BandwidthTimetable> m_timetable; ///< instead of the workspace's own
    sync::DeliveryOptions m_options;
    std::optional<workflow::Session> m_session; ///< touched on the store thread only
    store::StoreThread m_thread;                ///< last: drained before the session goes
};

} // namespace bantin::cli
