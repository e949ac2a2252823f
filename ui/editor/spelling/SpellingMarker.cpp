// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/SpellingMarker.h"

#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/BlockFacts.h"
#include "ui/editor/spelling/SpellingChecker.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextBlock>

#include <chrono>

namespace bantin::ui::editor {

using namespace std::chrono_literals;

namespace {
constexpr auto pauseBeforeChecking = 250ms;
constexpr auto slice = 3ms;
} // namespace

SpellingMarker::SpellingMarker(ArticleTextEdit &text, SpellingChecker &checker, TextMarks &marks, QObject *parent)
    : QObject(parent)
    , m_text(text)
    , m_checker(checker)
    , m_marks(marks)
{
    m_pause.setSingleShot(true);
    m_slice.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SpellingMarker::checkSlice);
    connect(&m_slice, &QTimer::timeout, this, &SpellingMarker::checkSlice);
    connect(m_text.document(), &QTextDocument::contentsChange, this, &SpellingMarker::edited);
    connect(&m_text, &QTextEdit::cursorPositionChanged, this, &SpellingMarker::caretMoved);
    connect(m_text.verticalScrollBar(), &QScrollBar::valueChanged, this, &SpellingMarker::refresh);
    connect(m_text.verticalScrollBar(), &QScrollBar::rangeChanged, this, &SpellingMarker::refresh);
}

void SpellingMarker::setMarking(bool marking)
{
    m_marking = marking;
    refresh();
}

void SpellingMarker::refresh()
{
    m_slice.stop();
    m_pause.start(pauseBeforeChecking);
}

void SpellingMarker::edited()
{
    // The caret has gone along already when the change is told.
    m_typedAt = m_text.textCursor().position();
    refresh();
}

void SpellingMarker::caretMoved()
{
    // Every way but typing leaves the word.
    if (m_typedAt >= 0 && m_text.textCursor().position() != m_typedAt) {
        m_typedAt = -1;
        refresh();
    }
}

bool SpellingMarker::works()
{
    if (!m_missed && !m_checker.isInstalled()) {
        m_missed = true;
        Q_EMIT dictionaryMissed();
    }
    return m_marking && !m_missed && !m_text.isReadOnly();
}

void SpellingMarker::checkSlice()
{
    // The text comes first; and what a composition will become is not known yet.
    if (m_text.isComposing()) {
        m_pause.start(pauseBeforeChecking);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const auto [first, last] = TextMarks::visibleBlocks(m_text);
    const bool marks = works();
    for (QTextBlock block = first; marks && block.isValid(); block = block.next()) {
        mistakesOf(block);
        if (block == last)
            break;
        if (clock.durationElapsed() > slice) {
            m_slice.start(0);
            return;
        }
    }
    show();
}

void SpellingMarker::show()
{
    QList<TextMarks::Span> spans;
    const auto [first, last] = TextMarks::visibleBlocks(m_text);
    const bool marks = works();
    for (QTextBlock block = first; marks && block.isValid(); block = block.next()) {
        for (const SpellingWord &word : mistakesOf(block))
            if (!isBeingTyped(block, word))
                spans.append({int(block.position() + word.position), int(word.length)});
        if (block == last)
            break;
    }
    if (m_marks.spans(TextMarks::Layer::Spelling) != spans)
        m_marks.set(TextMarks::Layer::Spelling, spans);
}

bool SpellingMarker::isBeingTyped(const QTextBlock &block, const SpellingWord &word) const
{
    const qsizetype caret = m_typedAt - block.position();
    return m_typedAt >= 0 && caret >= word.position && caret <= word.position + word.length;
}

const QList<SpellingWord> &SpellingMarker::mistakesOf(const QTextBlock &block) const
{
    BlockFacts &facts = BlockFacts::of(block);
    if (!facts.mistakes.isOf(block, m_checker.generation()))
        facts.mistakes.set(block, m_checker.mistakes(block.text()), m_checker.generation());
    return facts.mistakes.value;
}

QTextCursor SpellingMarker::next(const QTextCursor &from) const
{
    const QTextDocument &document = *m_text.document();
    const int start = from.selectionStart();
    const QTextCursor behind = firstIn(document.findBlock(start), start, document.characterCount());
    return behind.hasSelection() ? behind : firstIn(document.firstBlock(), 0, start);
}

QTextCursor SpellingMarker::firstIn(const QTextBlock &begin, int from, int to) const
{
    QTextCursor found(m_text.document());
    for (QTextBlock block = begin; block.isValid() && block.position() < to; block = block.next()) {
        for (const SpellingWord &word : mistakesOf(block)) {
            const int position = block.position() + int(word.position);
            if (position < from || position >= to)
                continue;
            found.setPosition(position);
            found.setPosition(position + int(word.length), QTextCursor::KeepAnchor);
            return found;
        }
    }
    return found;
}

} // namespace bantin::ui::editor
