// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>
#include <optional>

namespace bantin::sync {

/// Milliseconds of a clock that only goes forward.
std::chrono::milliseconds steadyNow();

/// A token bucket: never more than half a second's bytes at once, so that any ten seconds carry at most a twentieth more than
/// the rate. Time is handed in, from any clock that only goes forward. One thread at a time.
class RateLimiter
{
public:
    using Time = std::chrono::milliseconds;

    /// Bytes a second; nothing is no limit. What was saved up is kept, but no more than the new rate allows.
    void setRate(std::optional<qint64> rate, Time now);
    /// How many bytes may go now.
    qint64 allowance(Time now);
    /// How many may ever go at once; nothing is no limit.
    std::optional<qint64> burst() const;
    /// So many went.
    void spend(qint64 bytes);
    /// How long until `bytes`, or as many as ever go at once, may go.
    Time waitFor(qint64 bytes, Time now);

private:
    void refill(Time now);
    double capacity() const;

    std::optional<qint64> m_rate;
    double m_tokens = 0;
    Time m_filledAt{0};
};

} // namespace bantin::sync
