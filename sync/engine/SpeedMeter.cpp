// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/SpeedMeter.h"

#include <algorithm>

namespace bantin::sync {

namespace {

constexpr SpeedMeter::Time looksBack{60'000};
constexpr SpeedMeter::Time saysSomething{2'000};
constexpr qint64 millisecondsOfSecond = 1000;

/// Where the step with that number begins.
constexpr SpeedMeter::Time startOf(qint64 number)
{
    return SpeedMeter::Time(number * SpeedMeter::Time(SpeedMeter::step).count());
}

} // namespace

void SpeedMeter::begin(Time now)
{
    if (!m_since)
        m_since = now;
}

void SpeedMeter::end(Time now)
{
    spend(now);
    m_since.reset();
}

void SpeedMeter::moved(qint64 bytes, Time now)
{
    if (!m_since || bytes <= 0)
        return;
    spend(now);
    stepAt(numberOf(now)).bytes += bytes;
}

qint64 SpeedMeter::numberOf(Time now)
{
    return now / Time(step);
}

/// Books the time since it was last asked, into every step it touches.
void SpeedMeter::spend(Time now)
{
    if (!m_since || now <= *m_since)
        return;
    const qint64 last = numberOf(now);
    // After a long sleep of the machine only the steps still looked at are worth filling.
    for (qint64 number = std::max(numberOf(*m_since), last - steps + 1); number <= last; ++number) {
        const Time from = std::max(*m_since, startOf(number));
        const Time to = std::min(now, startOf(number + 1));
        stepAt(number).busy += to - from;
    }
    m_since = now;
}

SpeedMeter::Step &SpeedMeter::stepAt(qint64 number)
{
    if (m_steps.isEmpty() || m_steps.constLast().number < number)
        m_steps.append({number, 0, Time(0)});
    m_steps.removeIf([number](const Step &old) { return old.number <= number - steps; });
    const auto found = std::ranges::find(m_steps, number, &Step::number);
    return found == m_steps.end() ? m_steps.last() : *found;
}

const SpeedMeter::Step *SpeedMeter::find(qint64 number) const
{
    const auto found = std::ranges::find(m_steps, number, &Step::number);
    return found == m_steps.end() ? nullptr : &*found;
}

std::optional<qint64> SpeedMeter::speed(Time now) const
{
    const qint64 oldest = numberOf(now) - steps;
    qint64 bytes = 0;
    // What is under way but not booked yet: a line that stands still is slow, and that must show.
    Time busy = m_since ? std::max(Time(0), now - *m_since) : Time(0);
    for (auto past = m_steps.crbegin(); past != m_steps.crend() && past->number > oldest && busy < looksBack; ++past) {
        bytes += past->bytes;
        busy += past->busy;
    }
    if (busy < saysSomething)
        return std::nullopt;
    return bytes * millisecondsOfSecond / busy.count();
}

QList<qint64> SpeedMeter::history(Time now) const
{
    QList<qint64> rates;
    const qint64 last = numberOf(now);
    for (qint64 number = last - steps + 1; number <= last; ++number) {
        const Step *found = find(number);
        const Time passed = number == last ? std::max(Time(1000), now - startOf(number)) : Time(step);
        rates.append(found ? found->bytes * millisecondsOfSecond / passed.count() : 0);
    }
    return rates;
}

} // namespace bantin::sync
