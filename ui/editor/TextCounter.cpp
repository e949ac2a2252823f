// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextCounter.h"

#include "app/content/PlainText.h"
#include "app/content/QuotationSource.h"
#include "ui/editor/BlockFacts.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/TextObjectFormat.h"

#include <QTextDocument>
#include <QTextEdit>

#include <chrono>

namespace bantin::ui::editor {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseBeforeCounting = 300ms;

int wordsOf(const QTextBlock &block)
{
    if (roleOf(block) == BlockRole::QuotationSource)
        return content::wordCount(content::parseQuotationSource(block.text()).name);
    int words = content::wordCount(readInlines(block));
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (isTextObject(format, AttachmentObject))
            words += content::wordCount(attachmentOf(format).label);
    }
    return words;
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
    QString selected = m_text.textCursor().selectedText();
    // Selected cells are divided by characters that are none.
    selected.replace(QChar(0xfdd0), u' ').replace(QChar(0xfdd1), u' ');
    Q_EMIT counted({words(), content::wordCount(selected)});
}

} // namespace bantin::ui::editor
