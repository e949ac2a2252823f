// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "sync/engine/Backoff.h"
#include "sync/engine/DeliveryOptions.h"
#include "sync/transport/PortalApi.h"

#include <QSet>

namespace bantin::sync {

/// The one thing a delivery does next.
struct DeliveryAction {
    enum class Kind {
        Identify,   ///< is this the portal we know?
        AskPackage, ///< what does the portal know of the package?
        Upload,     ///< `parts`, until the server has every byte of each
        Hold,       ///< the portal waits for the end of an embargo: so do we
        Settle,     ///< verify and keep the receipt
        Pause,      ///< stay queued, say `error`, try again after the back-off
        Refuse,     ///< `error` will not go away by itself
    };
    Kind kind = Kind::Identify;
    Milliseconds after{0}; ///< wait first
    QList<int> parts = {};
    bool isAnew = false; ///< the uploads of `parts` led nowhere: begin new ones
    Error error{};
};

/// Decides, without doing anything, how one package gets through: state and answer in, next action out. Pure but for the
/// injected random source. Rules: ask before sending; the bag goes first, then the pictures the portal says it lacks; what was sent
/// whole is waited for before it is sent once more.
class DeliveryPlanner
{
public:
    explicit DeliveryPlanner(const DeliveryOptions &options);

    DeliveryAction begin() const;
    DeliveryAction identified() const;
    /// `lacking`: of an incomplete package, which parts.
    DeliveryAction packageAnswered(PackageState state, const QList<int> &lacking = {});
    /// The server has every byte of these.
    DeliveryAction uploaded(const QList<int> &parts);
    /// The upload of these is gone from the server: nobody knows whether it had arrived.
    DeliveryAction uploadGone(const QList<int> &parts, const Error &error);
    /// The question `during` failed with `error`.
    DeliveryAction failed(const DeliveryAction &during, const Error &error);

    /// The bag went whole since this planner began.
    bool isBagSent() const { return m_sent.contains(0); }

private:
    DeliveryAction sendBag();
    DeliveryAction sendLacking(const QList<int> &lacking);
    DeliveryAction renew(const QList<int> &parts);
    DeliveryAction poll(DeliveryAction question);

    const RetryTimes m_times;
    Backoff m_backoff;
    QSet<int> m_sent; ///< parts the server had whole since this planner began
    std::size_t m_breaks = 0;
    int m_polls = 0;
    int m_renewals = 0;
};

} // namespace bantin::sync
