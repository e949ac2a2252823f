// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/MoonAndSun.h"

#include <array>
#include <cmath>
#include <numbers>

namespace bantin {

namespace {

constexpr double epoch = 2451545.0;          // 1 January 2000, noon
constexpr double firstMoon = 2451550.09766;  // new moon of 6 January 2000
constexpr double monthLength = 29.530588861; // mean synodic month in days
constexpr double moonsInCentury = 1236.85;
constexpr double meridian = 7.0 / 24;

double sine(double degrees)
{
    return std::sin(degrees * std::numbers::pi / 180);
}

double polynomial(double x, std::initializer_list<double> coefficients)
{
    double value = 0;
    double power = 1;
    for (const double coefficient : coefficients) {
        value += coefficient * power;
        power *= x;
    }
    return value;
}

/// Dynamical time less universal time, in days (the polynomials of Espenak and Meeus). Before 1961 it stayed under 35 seconds
/// and is left out; for years to come it is a forecast.
double deltaT(double julianDay)
{
    const double year = 2000 + (julianDay - epoch) / 365.25;
    const double century = (year - 1820) / 100;
    double seconds = 0;
    if (year >= 2150)
        seconds = -20 + 32 * century * century;
    else if (year >= 2050)
        seconds = -20 + 32 * century * century - 0.5628 * (2150 - year);
    else if (year >= 2005)
        seconds = polynomial(year - 2000, {62.92, 0.32217, 0.005589});
    else if (year >= 1986)
        seconds = polynomial(year - 2000, {63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599});
    else if (year >= 1961)
        seconds = polynomial(year - 1975, {45.45, 1.067, -1.0 / 260, -1.0 / 718});
    return seconds / 86400;
}

/// One periodic term: days × sine of a sum of the sun's anomaly, the moon's anomaly and its argument of latitude.
struct Term {
    double days;
    int sun;
    int moon;
    int latitude;
};

constexpr std::array<Term, 24> moonTerms{{
    {-0.40720, 0, 1, 0}, {0.17241, 1, 0, 0},    {0.01608, 0, 2, 0},   {0.01039, 0, 0, 2},   {0.00739, -1, 1, 0},
    {-0.00514, 1, 1, 0}, {0.00208, 2, 0, 0},    {-0.00111, 0, 1, -2}, {-0.00057, 0, 1, 2},  {0.00056, 1, 2, 0},
    {-0.00042, 0, 3, 0}, {0.00042, 1, 0, 2},    {0.00038, 1, 0, -2},  {-0.00024, -1, 2, 0}, {-0.00007, 2, 1, 0},
    {0.00004, 0, 2, -2}, {0.00004, 3, 0, 0},    {0.00003, 1, 1, -2},  {0.00003, 0, 2, 2},   {-0.00003, 1, 1, 2},
    {0.00003, -1, 1, 2}, {-0.00002, -1, 1, -2}, {-0.00002, 1, 3, 0},  {0.00002, 0, 4, 0},
}};

/// What the planets add: days × sine of (degrees + degrees per moon).
struct PlanetTerm {
    double degrees;
    double perMoon;
    double days;
};

constexpr std::array<PlanetTerm, 14> planetTerms{{
    {299.77, 0.107408, 0.000325},
    {251.88, 0.016321, 0.000165},
    {251.83, 26.651886, 0.000164},
    {349.42, 36.412478, 0.000126},
    {84.66, 18.206239, 0.000110},
    {141.74, 53.303771, 0.000062},
    {207.14, 2.453732, 0.000060},
    {154.84, 7.306860, 0.000056},
    {34.52, 27.261239, 0.000047},
    {207.19, 0.121824, 0.000042},
    {291.34, 1.844379, 0.000040},
    {161.72, 24.198154, 0.000037},
    {239.56, 25.513099, 0.000035},
    {331.55, 3.592518, 0.000023},
}};

/// Julian ephemeris day of a new moon.
double newMoon(int moon)
{
    const double k = moon;
    const double t = k / moonsInCentury;
    const double eccentricity = polynomial(t, {1, -0.002516, -0.0000074});
    const double sun = 29.10535670 * k + polynomial(t, {2.5534, 0, -0.0000014, -0.00000011});
    const double anomaly = 385.81693528 * k + polynomial(t, {201.5643, 0, 0.0107582, 0.00001238, -0.000000058});
    const double latitude = 390.67050284 * k + polynomial(t, {160.7108, 0, -0.0016118, -0.00000227, 0.000000011});
    const double node = -1.56375588 * k + polynomial(t, {124.7746, 0, 0.0020672, 0.00000215});
    double day = firstMoon + monthLength * k + polynomial(t, {0, 0, 0.00015437, -0.000000150, 0.00000000073});
    for (const Term &term : moonTerms) {
        // The earth's path grows rounder: terms with the sun's anomaly shrink with the eccentricity, up to twice.
        const double shrunk = std::pow(eccentricity, std::min(std::abs(term.sun), 2));
        day += term.days * shrunk * sine(term.sun * sun + term.moon * anomaly + term.latitude * latitude);
    }
    day -= 0.00017 * sine(node);
    for (const PlanetTerm &term : planetTerms)
        day += term.days * sine(term.degrees + term.perMoon * k);
    return day;
}

} // namespace

qint64 newMoonDay(int moon)
{
    const double day = newMoon(moon);
    return qint64(std::floor(day - deltaT(day) + meridian + 0.5));
}

int moonNear(qint64 julianDay)
{
    return int(std::floor((double(julianDay) - firstMoon) / monthLength));
}

double sunLongitude(qint64 julianDay)
{
    const double universal = double(julianDay) - 0.5 - meridian;
    const double t = (universal + deltaT(universal) - epoch) / 36525;
    const double anomaly = polynomial(t, {357.52911, 35999.05029, -0.0001537});
    const double centre = polynomial(t, {1.914602, -0.004817, -0.000014}) * sine(anomaly)
                          + polynomial(t, {0.019993, -0.000101}) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
    const double longitude =
        polynomial(t, {280.46646, 36000.76983, 0.0003032}) + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
    const double turned = std::fmod(longitude, 360);
    return turned < 0 ? turned + 360 : turned;
}

} // namespace bantin
