// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

namespace bantin::ui::editor {

/// The words `cursor` has selected, with "\n" for a line break; empty when something stands among them that is no letter, such
/// as a note.
QString plainWords(const QTextCursor &cursor);
/// Puts `words` in place of what `cursor` has selected within one paragraph, as one undo step. A link that writes or rings to
/// somebody ends there, for its address would say what the words no longer say. UI thread.
void redact(QTextCursor cursor, const QString &words);

} // namespace bantin::ui::editor
