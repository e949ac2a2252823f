// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/BandwidthTimetable.h"

#include <chrono>

namespace bantin::sync {

/// How long `bytes` take from `from` (as it stands on the desk's clock), at no more than `speed` bytes a second and no more
/// than the timetable allows at each moment. Nothing when that cannot be said: no speed is known and the timetable sets no
/// limit before they are through, or it would take more than thirty days. Pure.
std::optional<std::chrono::seconds> timeToSend(qint64 bytes, std::optional<qint64> speed,
                                               const BandwidthTimetable &timetable, const QDateTime &from);

} // namespace bantin::sync
