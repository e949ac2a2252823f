// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextCounter.h"

#include "app/content/PlainText.h"
#include "app/content/QuotationSource.h"
#include "ui/editor/BlockFacts.h"
#include "ui/editor/EditorFormat.h"
#include "ui/editor/TextObjectFormat.h"

#include <QTextDocument>
#include <QTextEdit>

#include <chrono>

namespace bantin::ui::editor {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseBeforeCounting = 300ms;

/// Of the notes and files that are single characters in the paragraph.
int wordsOfObjects(const QTextBlock &block)
{
    int words = 0;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        // Neighbours of one format are one fragment.
        if (isTextObject(fragment.charFormat(), NoteObject))
            words += fragment.length() * content::wordCount(noteOf(fragment.charFormat()).inlines);
        else if (isTextObject(fragment.charFormat(), AttachmentObject))
            words += content::wordCount(attachmentOf(fragment.charFormat()).label);
    }
    return words;
}

int wordsOf(const QTextBlock &block)
{
    const QString text = block.text();
    if (roleOf(block) == BlockRole::QuotationSource)
        return content::wordCount(content::parseQuotationSource(text).name);
    return content::wordCount(text) + (text.contains(QChar::ObjectReplacementCharacter) ? wordsOfObjects(block) : 0);
}

} // namespace

TextCounter::TextCounter(QTextEdit &text, QObject *parent)
    : QObject(parent)
    , m_text(text)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeCounting);
    connect(&m_pause, &QTimer::timeout, this, &TextCounter::count);
    connect(m_text.document(), &QTextDocument::contentsChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_text, &QTextEdit::selectionChanged, &m_pause, qOverload<>(&QTimer::start));
}

int TextCounter::words() const
{
    int words = 0;
    for (QTextBlock block = m_text.document()->firstBlock(); block.isValid(); block = block.next()) {
        BlockFacts &facts = BlockFacts::of(block);
        if (!facts.words.isOf(block))
            facts.words.set(block, wordsOf(block));
        words += facts.words.value;
    }
    return words;
}

void TextCounter::count()
{
    m_pause.stop();
    Q_EMIT counted({words(), content::wordCount(m_text.textCursor().selectedText())});
}

} // namespace bantin::ui::editor
