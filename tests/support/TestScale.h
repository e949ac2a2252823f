// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEnvironmentVariables>

namespace bantin::testing {

/// How much of an endless search for faults one run does: ./dev test --long sets BANTIN_LONG for the tests labelled so.
inline bool isLongRun()
{
    return qEnvironmentVariableIsSet("BANTIN_LONG");
}

/// The sanitisers look for other faults and cost five times as much, so their share of a seeded sample is smaller.
constexpr int sanitiserShare()
{
#ifdef __SANITIZE_ADDRESS__
    return 5;
#else
    return 1;
#endif
}

/// Of how many places of a sweep one is tried.
inline int strideOf(int usual, int longRun = 1)
{
    return isLongRun() ? longRun : usual * sanitiserShare();
}

} // namespace bantin::testing
