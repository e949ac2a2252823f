// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QTextCursor>

/// Structural editing commands on a cursor. Each is one undo step. UI thread.
namespace bantin::ui::editor {

/// 0: paragraph; 2–4: heading.
void setHeadingLevel(QTextCursor cursor, int level);
/// Makes the selected blocks items of one list of that kind, or plain paragraphs when they already are, whatever their numbers.
void toggleList(QTextCursor cursor, content::ListKind kind);
/// Numbers the lists of the selected blocks in that way, all their items; blocks in no numbered list become one.
void numberList(QTextCursor cursor, content::NumberStyle numbers);
/// One list level deeper; does nothing outside a list.
void indentItem(QTextCursor cursor);
/// One list level out; from the outermost level to a plain paragraph.
void outdentItem(QTextCursor cursor);
void toggleQuotation(QTextCursor cursor);
/// First row are header cells. Returns the cursor in the first cell.
QTextCursor insertTable(QTextCursor cursor, int rows, int columns);
/// An empty `href` removes the link. Without a selection the whole link under the cursor changes, or `href` is inserted.
void setLink(QTextCursor cursor, const QString &href);
/// The link under the cursor; empty when there is none.
QString linkAt(const QTextCursor &cursor);

} // namespace bantin::ui::editor
