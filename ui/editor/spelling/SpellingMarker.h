// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/spelling/SpellingWords.h"

#include <QTextCursor>
#include <QTimer>

#include <limits>

namespace bantin::ui::editor {

class SpellingChecker;
class WritingField;

/// Marks the wrong words of a field in sight, in slices of a few milliseconds while nothing else is to do. The word being typed is left alone
/// until the caret leaves it. UI thread.
class SpellingMarker final : public QObject
{
    Q_OBJECT
public:
    SpellingMarker(WritingField &field, const SpellingChecker &checker, QObject *parent = nullptr);

    /// Marks are off in a text that cannot be changed.
    void setMarking(bool marking);
    /// The first mistake that begins at or behind `from` and before `to`; without a selection when there is none.
    QTextCursor firstMistake(int from, int to = std::numeric_limits<int>::max()) const;
    /// The wrong word `cursor` is in or beside; without a selection when it is right.
    QTextCursor mistakeAt(const QTextCursor &cursor) const;
    /// The checker answers otherwise than before.
    void refresh();
    /// Another text is in the field.
    void textReplaced();

Q_SIGNALS:
    /// There is no dictionary on this computer, so that nothing will ever be marked.
    void dictionaryMissed();

private:
    bool works();
    void edited();
    void caretMoved();
    void checkSlice();
    void show();
    bool isBeingTyped(const QTextBlock &block, const SpellingWord &word) const;
    const QList<SpellingWord> &mistakesOf(const QTextBlock &block) const;
    QTextCursor selected(int position, qsizetype length) const;

    WritingField &m_field;
    const SpellingChecker &m_checker;
    QTimer m_pause{this};
    QTimer m_slice{this};
    bool m_marking = true;
    bool m_missed = false;
    int m_typedAt = -1; ///< the caret after the last change; -1 when the caret has been elsewhere since
};

} // namespace bantin::ui::editor
