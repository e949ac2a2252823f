// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PageBreaks.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace bantin::ui::editor {

namespace {

void keepHeadingsWithText(QTextDocument &text, qreal pageHeight)
{
    const auto *layout = text.documentLayout();
    for (QTextBlock block = text.firstBlock(); block.next().isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        const QRectF following = layout->blockBoundingRect(block.next());
        const qreal line = QFontMetricsF(text.defaultFont(), layout->paintDevice()).height();
        const int page = int(layout->blockBoundingRect(block).top() / pageHeight);
        if (page == int((following.top() + line) / pageHeight))
            continue;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
        text.markContentsDirty(0, text.characterCount());
    }
}

/// Where lines begin that are on another page than the line of their paragraph before them.
QList<int> goingOver(const QTextBlock &block, qreal pageHeight)
{
    const qreal top = block.document()->documentLayout()->blockBoundingRect(block).top();
    const QTextLayout &lines = *block.layout();
    const auto pageOf = [&](int line) {
        const QTextLine placed = lines.lineAt(line);
        return int((top + placed.y() + placed.height() / 2) / pageHeight);
    };
    QList<int> positions;
    for (int line = 1; line < lines.lineCount(); ++line)
        if (pageOf(line) != pageOf(line - 1))
            positions.append(block.position() + lines.lineAt(line).textStart());
    return positions;
}

void splitAt(QTextCursor cursor, int position)
{
    cursor.setPosition(position);
    QTextBlockFormat first = cursor.blockFormat();
    QTextBlockFormat rest = first;
    first.setBottomMargin(0);
    cursor.setBlockFormat(first);
    rest.setTopMargin(0);
    rest.setTextIndent(0);
    // Said once more: laid out anew, its first line may else begin where the page ends.
    if (!cursor.currentTable())
        rest.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    // The rest of a list's paragraph stands below its words and has no number of its own.
    QTextList *list = cursor.currentList();
    cursor.insertBlock();
    if (list) {
        list->remove(cursor.block());
        rest.setIndent(cursor.blockFormat().indent());
        rest.setObjectIndex(-1);
    }
    cursor.setBlockFormat(rest);
}

} // namespace

void breakAtPages(QTextDocument &text, qreal pageHeight)
{
    keepHeadingsWithText(text, pageHeight);
    QList<int> positions;
    for (QTextBlock block = text.firstBlock(); block.isValid(); block = block.next())
        positions += goingOver(block, pageHeight);
    // From the end and in one edit: no line moves by it, so all of them hold, and the text is laid out once more only.
    QTextCursor cursor(&text);
    cursor.beginEditBlock();
    for (auto position = positions.crbegin(); position != positions.crend(); ++position)
        splitAt(cursor, *position);
    cursor.endEditBlock();
}

} // namespace bantin::ui::editor
