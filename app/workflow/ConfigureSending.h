// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// How this unit sends; kept in the workspace, so that it is the same after a restart and for whoever sits down.
struct SendingSettings {
    bool paused = false;
    bool onMetered = false; ///< also on networks that charge by the byte
    QString timetable;      ///< as sync::BandwidthTimetable writes it; empty for no limit

    bool operator==(const SendingSettings &) const = default;
};

/// Store reasons.
Result<SendingSettings> sendingSettings(Session &session);

/// For whoever sends under the profile, and administrators: "role-forbids". Only what differs is written, and logged. The timetable
/// is taken as it is. Store reasons.
Result<void> setSendingSettings(Session &session, const SendingSettings &settings);

} // namespace bantin::workflow
