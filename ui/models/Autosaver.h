// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/workflow/SaveDraft.h"
#include "ui/models/SavePlan.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>

namespace bantin::ui {

/// Brings the article being written to disk by the rule of SavePlan: journals what is typed, saves the article whole in the
/// pauses. Never two writes at once. UI thread.
class Autosaver final : public QObject
{
    Q_OBJECT
public:
    using Saved = QFuture<Result<workflow::SavedDraft>>;
    /// What the owner does for it; both take the text from the windows at once and write it on the store thread.
    struct Hands {
        std::function<Saved()> journal;
        std::function<Saved()> saveWhole;
        std::function<bool()> isComposing;
        std::function<qint64()> now = {}; ///< monotonic milliseconds; a clock of its own when empty
    };

    explicit Autosaver(Hands hands, QObject *parent = nullptr);

    /// Something was edited.
    void touch();
    /// Saves whole what is not, without waiting; settled() follows in every case, even at once when there is nothing.
    void flush();
    /// Everything is saved whole and nothing is on its way.
    bool isSettled() const { return m_plan.isSaved() && !m_writing; }
    /// Forgets unsaved edits: the article was left or may not be edited.
    void discard();

Q_SIGNALS:
    /// What was typed until the write began is on disk.
    void saved(const bantin::workflow::SavedDraft &draft);
    /// The text is still in the window and will be tried again.
    void failed(const bantin::Error &error);
    /// A flush is through; `isSettled()` says whether everything is on disk.
    void settled();

private:
    SavePlan::Input input() const;
    void schedule();
    void writeWhatIsDue();
    void write(SavePlan::Step step);
    void finish(const Result<workflow::SavedDraft> &result);
    void endFlush();

    Hands m_hands;
    SavePlan m_plan;
    QTimer m_timer;
    QElapsedTimer m_clock;
    bool m_writing = false;
    bool m_flushing = false;
    bool m_abandoned = false; ///< the write on its way is of an article that was left
};

} // namespace bantin::ui
