// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SavePlan.h"

#include <algorithm>

namespace bantin::ui {

namespace {
/// Bytes of text that make the pause a millisecond longer: 100 KB are saved after the longest.
constexpr qint64 bytesPerMillisecond = 40;
} // namespace

qint64 SavePlan::pauseFor(qint64 size)
{
    return std::clamp(shortestPause + size / bytesPerMillisecond, shortestPause, longestPause);
}

void SavePlan::touch(qint64 now)
{
    m_lastTouch = now;
    m_unjournalledSince = m_unjournalledSince.value_or(now);
    m_unsavedSince = m_unsavedSince.value_or(now);
}

SavePlan::Due SavePlan::due(Input input) const
{
    if (!m_unsavedSince)
        return {};
    const qint64 earliest = m_retryAt.value_or(0);
    Due due{Step::SaveWhole, std::min(m_lastTouch + pauseFor(m_size), *m_unsavedSince + longestUnsaved)};
    if (input == Input::Composing)
        due = {};
    if (m_unjournalledSince) {
        const qint64 longest = *m_unjournalledSince + longestUnjournalled;
        const qint64 at = input == Input::Composing ? longest : std::min(m_lastTouch + journalPause, longest);
        if (due.step == Step::Nothing || at < due.at)
            due = {Step::Journal, at};
    }
    due.at = std::max(due.at, earliest);
    return due;
}

void SavePlan::begin(Step step)
{
    m_retryAt.reset();
    m_unjournalledSince.reset();
    if (step == Step::SaveWhole)
        m_unsavedSince.reset();
}

void SavePlan::succeed(qint64 size)
{
    m_size = size;
}

void SavePlan::fail(qint64 now)
{
    m_unjournalledSince = m_unjournalledSince.value_or(now);
    m_unsavedSince = m_unsavedSince.value_or(now);
    m_retryAt = now + retryAfter;
}

void SavePlan::forget()
{
    *this = {};
}

} // namespace bantin::ui
