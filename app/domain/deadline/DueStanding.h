// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin {

enum class DueState {
    Late,
    DueToday,
    DueSoon,
    Waiting, ///< due later
};

/// Where a deadline stands on one day.
struct DueStanding {
    DueState state = DueState::Waiting;
    int workingDays =
        0; ///< after today until the last day; when late, since the last day, 0 before the next working day

    friend bool operator==(const DueStanding &, const DueStanding &) = default;
};

} // namespace bantin
