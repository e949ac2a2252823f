// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace bantin {

// Astronomy for the lunar calendar, after J. Meeus, Astronomical Algorithms, 2nd edition (chapters 10, 25 and 49). Days are
// Julian day numbers of the civil date at UTC+7; moons are counted from the new moon of 6 January 2000. Seconds of error for
// the moon, 0.01° (a quarter of an hour) for the sun. Pure, thread-safe.

/// The civil day a new moon falls on.
qint64 newMoonDay(int moon);

/// The number of the mean new moon at or before a day; the true one may be one off.
int moonNear(qint64 julianDay);

/// Apparent longitude of the sun when a civil day begins, in degrees from 0 up to 360.
double sunLongitude(qint64 julianDay);

} // namespace bantin
