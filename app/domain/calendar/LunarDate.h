// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin {

/// A day of the Vietnamese lunar calendar (âm lịch).
struct LunarDate {
    int year = 0;             ///< the solar year its first month begins in; 0 for no date
    int month = 0;            ///< 1 to 12
    bool isLeapMonth = false; ///< tháng nhuận: the second month of that number
    int day = 0;              ///< 1 to 30

    friend bool operator==(const LunarDate &, const LunarDate &) = default;
};

} // namespace bantin
