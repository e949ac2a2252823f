// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextReplacement.h"

#include <QTextDocument>

#include <algorithm>

namespace bantin::ui::editor {

namespace {

QTextCharFormat formatAt(QTextCursor cursor, int position)
{
    cursor.setPosition(position + 1);
    return cursor.charFormat();
}

void put(QTextCursor cursor, int position, int length, const QString &text, const QTextCharFormat &format)
{
    cursor.setPosition(position);
    cursor.setPosition(position + length, QTextCursor::KeepAnchor);
    cursor.insertText(text, format);
}

} // namespace

void replaceSelection(QTextCursor cursor, const QString &text)
{
    const QString present = cursor.selectedText();
    const qsizetype common = std::min(present.size(), text.size());
    qsizetype before = 0;
    while (before < common && present.at(before) == text.at(before))
        ++before;
    qsizetype after = 0;
    while (after < common - before && present.at(present.size() - 1 - after) == text.at(text.size() - 1 - after))
        ++after;
    const int position = cursor.selectionStart() + int(before);
    const int removed = int(present.size() - before - after);
    const QString fresh = text.sliced(before, text.size() - before - after);
    if (removed == 0 && fresh.isEmpty())
        return;
    cursor.beginEditBlock();
    if (removed == fresh.size()) {
        for (int i = 0; i < removed; ++i)
            put(cursor, position + i, 1, fresh.sliced(i, 1), formatAt(cursor, position + i));
    } else {
        const bool atEnd = removed == 0 && before > 0;
        put(cursor, position, removed, fresh, formatAt(cursor, atEnd ? position - 1 : position));
    }
    cursor.endEditBlock();
}

} // namespace bantin::ui::editor
