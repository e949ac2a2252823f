// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Autosaver.h"

#include <algorithm>
#include <utility>

namespace bantin::ui {

namespace {
/// How often an input method is asked whether it has finished its syllable.
constexpr qint64 composingMilliseconds = 100;
} // namespace

Autosaver::Autosaver(Hands hands, QObject *parent)
    : QObject(parent)
    , m_hands(std::move(hands))
{
    m_clock.start();
    if (!m_hands.now)
        m_hands.now = [this] { return m_clock.elapsed(); };
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Autosaver::writeWhatIsDue);
}

SavePlan::Input Autosaver::input() const
{
    return m_hands.isComposing() ? SavePlan::Input::Composing : SavePlan::Input::Idle;
}

void Autosaver::touch()
{
    m_plan.touch(m_hands.now());
    if (!m_writing)
        schedule();
}

void Autosaver::schedule()
{
    if (m_plan.isSaved()) {
        m_timer.stop();
        return;
    }
    const SavePlan::Input now = input();
    const SavePlan::Due due = m_plan.due(now);
    qint64 wait = due.step == SavePlan::Step::Nothing ? composingMilliseconds : due.at - m_hands.now();
    // Nothing tells when a syllable is finished.
    if (now == SavePlan::Input::Composing)
        wait = std::min(wait, composingMilliseconds);
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(wait, 0)));
}

void Autosaver::writeWhatIsDue()
{
    if (m_writing)
        return;
    const SavePlan::Due due = m_plan.due(input());
    if (due.step == SavePlan::Step::Nothing || due.at > m_hands.now())
        schedule();
    else
        write(due.step);
}

void Autosaver::flush()
{
    m_flushing = true;
    if (m_writing)
        return;
    if (m_plan.isSaved())
        endFlush();
    else
        write(SavePlan::Step::SaveWhole);
}

void Autosaver::discard()
{
    m_timer.stop();
    m_plan.forget();
    m_abandoned = m_writing;
}

void Autosaver::write(SavePlan::Step step)
{
    m_timer.stop();
    m_plan.begin(step);
    m_writing = true;
    Saved written = step == SavePlan::Step::Journal ? m_hands.journal() : m_hands.saveWhole();
    written.then(this, [this](const Result<workflow::SavedDraft> &result) { finish(result); });
}

void Autosaver::finish(const Result<workflow::SavedDraft> &result)
{
    m_writing = false;
    const bool abandoned = std::exchange(m_abandoned, false);
    if (!result && !abandoned) {
        m_plan.fail(m_hands.now());
        schedule();
        Q_EMIT failed(result.error());
        if (m_flushing)
            endFlush();
        return;
    }
    if (!abandoned) {
        m_plan.succeed(result->size);
        Q_EMIT saved(*result);
    }
    if (!m_flushing)
        schedule();
    else if (m_plan.isSaved())
        endFlush();
    else
        write(SavePlan::Step::SaveWhole);
}

void Autosaver::endFlush()
{
    m_flushing = false;
    Q_EMIT settled();
}

} // namespace bantin::ui
