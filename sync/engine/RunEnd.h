// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::sync {

/// How one try at one delivery or hand-over ended.
enum class RunEnd {
    Done,   ///< nothing is left to try: the portal has decided, or nothing but a person can help
    Paused, ///< queued for a later attempt
    Broken, ///< the journal could not be kept: locked, withheld, disk
};

} // namespace bantin::sync
