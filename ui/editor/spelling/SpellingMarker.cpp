// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/SpellingMarker.h"

#include "ui/editor/BlockFacts.h"
#include "ui/editor/WritingField.h"
#include "ui/editor/spelling/SpellingChecker.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

#include <chrono>

namespace bantin::ui::editor {

using namespace std::chrono_literals;

namespace {
constexpr auto pauseBeforeChecking = 250ms;
constexpr auto slice = 3ms;
} // namespace

SpellingMarker::SpellingMarker(WritingField &field, const SpellingChecker &checker, QObject *parent)
    : QObject(parent)
    , m_field(field)
    , m_checker(checker)
{
    m_pause.setSingleShot(true);
    m_slice.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SpellingMarker::checkSlice);
    connect(&m_slice, &QTimer::timeout, this, &SpellingMarker::checkSlice);
    connect(&m_field.document(), &QTextDocument::contentsChange, this, &SpellingMarker::edited);
    connect(&m_field, &WritingField::caretMoved, this, &SpellingMarker::caretMoved);
    connect(&m_field, &WritingField::scrolled, this, &SpellingMarker::refresh);
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

void SpellingMarker::textReplaced()
{
    m_typedAt = -1;
    m_field.marks().set(TextMarks::Layer::Spelling, {});
    refresh();
}

void SpellingMarker::edited()
{
    // The caret has gone along already when the change is told.
    m_typedAt = m_field.cursor().position();
    refresh();
}

void SpellingMarker::caretMoved()
{
    // Every way but typing leaves the word.
    if (m_typedAt >= 0 && m_field.cursor().position() != m_typedAt) {
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
    return m_marking && !m_missed && !m_field.isReadOnly();
}

void SpellingMarker::checkSlice()
{
    // The text comes first; and what a composition will become is not known yet.
    if (m_field.isComposing()) {
        m_pause.start(pauseBeforeChecking);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const auto [first, last] = m_field.visibleBlocks();
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
    const auto [first, last] = m_field.visibleBlocks();
    const bool marks = works();
    for (QTextBlock block = first; marks && block.isValid(); block = block.next()) {
        for (const SpellingWord &word : mistakesOf(block))
            if (!isBeingTyped(block, word))
                spans.append({int(block.position() + word.position), int(word.length)});
        if (block == last)
            break;
    }
    if (m_field.marks().spans(TextMarks::Layer::Spelling) != spans)
        m_field.marks().set(TextMarks::Layer::Spelling, spans);
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

QTextCursor SpellingMarker::selected(int position, qsizetype length) const
{
    QTextCursor found(&m_field.document());
    found.setPosition(position);
    found.setPosition(position + int(length), QTextCursor::KeepAnchor);
    return found;
}

QTextCursor SpellingMarker::firstMistake(int from, int to) const
{
    for (QTextBlock block = m_field.document().findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        for (const SpellingWord &word : mistakesOf(block)) {
            const int position = block.position() + int(word.position);
            if (position >= from && position < to)
                return selected(position, word.length);
        }
    }
    return {};
}

QTextCursor SpellingMarker::mistakeAt(const QTextCursor &cursor) const
{
    const int within = cursor.positionInBlock();
    for (const SpellingWord &word : mistakesOf(cursor.block()))
        if (within >= word.position && within <= word.position + word.length)
            return selected(cursor.block().position() + int(word.position), word.length);
    return {};
}

} // namespace bantin::ui::editor
