// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

namespace bantin::ui::editor {

/// Puts `text` in place of what `cursor` has selected within one paragraph, as one undo step. What stays the same is not
/// touched; marks and links stay where they are. UI thread.
void replaceSelection(QTextCursor cursor, const QString &text);

} // namespace bantin::ui::editor
