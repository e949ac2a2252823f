// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/RateLimiter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bantin::sync {

namespace {

constexpr double burstSeconds = 0.5;
constexpr double millisecondsOfSecond = 1000;

} // namespace

std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

double RateLimiter::capacity() const
{
    return std::max(1.0, double(*m_rate) * burstSeconds);
}

void RateLimiter::refill(Time now)
{
    const double passed = double(std::max<qint64>(0, (now - m_filledAt).count()));
    m_filledAt = std::max(now, m_filledAt);
    m_tokens = std::min(capacity(), m_tokens + passed * double(*m_rate) / millisecondsOfSecond);
}

void RateLimiter::setRate(std::optional<qint64> rate, Time now)
{
    if (m_rate && rate)
        refill(now);
    else
        m_tokens = 0;
    m_rate = rate;
    m_filledAt = now;
    if (m_rate)
        m_tokens = std::min(m_tokens, capacity());
}

qint64 RateLimiter::allowance(Time now)
{
    if (!m_rate)
        return std::numeric_limits<qint64>::max();
    refill(now);
    return std::max<qint64>(0, qint64(m_tokens));
}

std::optional<qint64> RateLimiter::burst() const
{
    return m_rate ? std::optional(qint64(capacity())) : std::nullopt;
}

void RateLimiter::spend(qint64 bytes)
{
    if (m_rate)
        m_tokens -= double(bytes);
}

RateLimiter::Time RateLimiter::waitFor(qint64 bytes, Time now)
{
    if (!m_rate)
        return Time(0);
    refill(now);
    const double lacking = std::min(double(bytes), capacity()) - m_tokens;
    return lacking <= 0 ? Time(0) : Time(qint64(std::ceil(lacking * millisecondsOfSecond / double(*m_rate))));
}

} // namespace bantin::sync
