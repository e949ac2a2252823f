// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/TextMarks.h"
#include "ui/editor/spelling/SpellingWords.h"

#include <QTextCursor>
#include <QTimer>

namespace bantin::ui::editor {

class ArticleTextEdit;
class SpellingChecker;

/// Marks wrong words in sight, in slices of a few milliseconds while nothing else is to do. The word being typed is left alone
/// until the caret leaves it. UI thread.
class SpellingMarker final : public QObject
{
    Q_OBJECT
public:
    SpellingMarker(ArticleTextEdit &text, SpellingChecker &checker, TextMarks &marks, QObject *parent = nullptr);

    /// Marks are off in a text that cannot be changed.
    void setMarking(bool marking);
    bool isMarking() const { return m_marking; }
    /// The first mistake at or behind `from`, going on from the beginning of the text at its end; without a selection when
    /// there is none.
    QTextCursor next(const QTextCursor &from) const;
    /// The checker answers otherwise than before.
    void refresh();

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
    QTextCursor firstIn(const QTextBlock &begin, int from, int to) const;

    ArticleTextEdit &m_text;
    SpellingChecker &m_checker;
    TextMarks &m_marks;
    QTimer m_pause{this};
    QTimer m_slice{this};
    bool m_marking = true;
    bool m_missed = false;
    int m_typedAt = -1; ///< the caret after the last change; -1 when the caret has been elsewhere since
};

} // namespace bantin::ui::editor
