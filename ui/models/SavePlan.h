// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>

namespace bantin::ui {

/// The rule of when what is typed goes to disk, apart from timers and disks. Times are milliseconds of one monotonic clock.
/// Journalled: 300 ms after the last keystroke and, the disk's own time included, within a second of the first that is not
/// yet. Saved whole: after a pause of 0.5 s for a short text up to 3 s for a long one, and every 30 s of typing without any.
class SavePlan
{
public:
    enum class Step { Nothing, Journal, SaveWhole };
    enum class Input { Idle, Composing };
    struct Due {
        Step step = Step::Nothing;
        qint64 at = 0;
    };

    static constexpr qint64 journalPause = 300;
    static constexpr qint64 longestUnjournalled = 800; ///< leaves the disk 200 ms of the second
    static constexpr qint64 shortestPause = 500;
    static constexpr qint64 longestPause = 3000;
    static constexpr qint64 longestUnsaved = 30'000;
    static constexpr qint64 retryAfter = 5000;

    void touch(qint64 now);
    /// While an input method composes a syllable nothing is saved whole, because what follows a save touches the windows;
    /// journalling only reads, so it waits no longer than the second allows.
    Due due(Input input) const;
    /// `step` begins with all that was typed until now.
    void begin(Step step);
    /// It is on disk; the text is `size` bytes long.
    void succeed(qint64 size);
    /// It is not, and is tried again later.
    void fail(qint64 now);
    /// Whether everything typed is saved whole, or on its way to be.
    bool isSaved() const { return !m_unsavedSince; }
    /// Forgets what was typed.
    void forget();

    /// The pause after which a text of `size` bytes is saved whole.
    static qint64 pauseFor(qint64 size);

private:
    std::optional<qint64> m_unjournalledSince;
    std::optional<qint64> m_unsavedSince;
    std::optional<qint64> m_retryAt;
    qint64 m_lastTouch = 0;
    qint64 m_size = 0;
};

} // namespace bantin::ui
