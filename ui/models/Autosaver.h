// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/workflow/SaveDraft.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>

namespace bantin::ui {

/// Decides when the article being written is saved: 600 ms after the last edit, at the latest 1 s after the first unsaved
/// one, never while an input method composes a syllable, never two saves at once. UI thread.
class Autosaver final : public QObject
{
    Q_OBJECT
public:
    /// Takes a snapshot of the windows now and saves it.
    using Save = std::function<QFuture<Result<workflow::SavedDraft>>()>;
    using IsComposing = std::function<bool()>;

    static constexpr int pauseMilliseconds = 600;
    static constexpr int longestMilliseconds = 1000;
    static constexpr int retryMilliseconds = 5000;

    Autosaver(Save save, IsComposing isComposing, QObject *parent = nullptr);

    /// Something was edited.
    void touch();
    /// Saves what is unsaved without waiting; settled() follows in every case, even at once when there is nothing.
    void flush();
    /// Everything acknowledged so far is on disk and nothing is on its way.
    bool isSettled() const { return !m_dirty && !m_saving; }
    /// Forgets unsaved edits: the article was left or may not be edited.
    void discard();

Q_SIGNALS:
    void saved(const bantin::workflow::SavedDraft &draft);
    /// The text is still in the window and will be tried again.
    void failed(const bantin::Error &error);
    /// A flush is through; `isSettled()` says whether everything is on disk.
    void settled();

private:
    void schedule();
    void saveWhenAllowed();
    void saveNow();
    void finish(const Result<workflow::SavedDraft> &result);
    void endFlush();

    Save m_save;
    IsComposing m_isComposing;
    QTimer m_timer;
    QElapsedTimer m_unsavedFor;
    bool m_dirty = false;
    bool m_saving = false;
    bool m_flushing = false;
};

} // namespace bantin::ui
