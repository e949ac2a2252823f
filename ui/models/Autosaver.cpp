// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Autosaver.h"

#include <algorithm>

namespace bantin::ui {

namespace {
constexpr int composingMilliseconds = 100;
}

Autosaver::Autosaver(Save save, IsComposing isComposing, QObject *parent)
    : QObject(parent)
    , m_save(std::move(save))
    , m_isComposing(std::move(isComposing))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Autosaver::saveWhenAllowed);
}

void Autosaver::touch()
{
    if (!m_dirty)
        m_unsavedFor.start();
    m_dirty = true;
    if (!m_saving)
        schedule();
}

void Autosaver::schedule()
{
    const qint64 left = longestMilliseconds - m_unsavedFor.elapsed();
    m_timer.start(int(std::clamp<qint64>(left, 0, pauseMilliseconds)));
}

void Autosaver::flush()
{
    m_flushing = true;
    if (m_saving)
        return;
    if (m_dirty)
        saveNow();
    else
        endFlush();
}

void Autosaver::discard()
{
    m_timer.stop();
    m_dirty = false;
}

void Autosaver::saveWhenAllowed()
{
    if (!m_dirty || m_saving)
        return;
    if (m_isComposing())
        m_timer.start(composingMilliseconds);
    else
        saveNow();
}

void Autosaver::saveNow()
{
    m_timer.stop();
    m_dirty = false;
    m_saving = true;
    m_save().then(this, [this](const Result<workflow::SavedDraft> &result) { finish(result); });
}

void Autosaver::finish(const Result<workflow::SavedDraft> &result)
{
    m_saving = false;
    if (!result) {
        m_dirty = true;
        m_timer.start(retryMilliseconds);
        Q_EMIT failed(result.error());
        if (m_flushing)
            endFlush();
        return;
    }
    Q_EMIT saved(*result);
    if (m_dirty && m_flushing)
        saveNow();
    else if (m_dirty)
        schedule();
    else if (m_flushing)
        endFlush();
}

void Autosaver::endFlush()
{
    m_flushing = false;
    Q_EMIT settled();
}

} // namespace bantin::ui
