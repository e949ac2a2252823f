// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QTextCursor>

#include <optional>

/// What stands in the text as one character or one block of its own: notes, files, pictures. Each command is one undo step.
/// UI thread.
namespace bantin::ui::editor {

/// The note the cursor touches.
std::optional<content::Note> noteAt(const QTextCursor &cursor);
/// Changes the note the cursor touches, or puts a new one behind the selection. An empty note goes away.
void setNote(QTextCursor cursor, const content::Note &note);

std::optional<content::Attachment> attachmentAt(const QTextCursor &cursor);
/// Changes the attachment the cursor touches; does nothing elsewhere.
void setAttachment(QTextCursor cursor, const content::Attachment &attachment);

/// The picture of the block the cursor stands in, or of the caption below it; its caption is left empty.
std::optional<content::Figure> pictureAt(const QTextCursor &cursor);
/// Changes what pictureAt() gives; the caption stays.
void setPicture(QTextCursor cursor, const content::Figure &figure);

} // namespace bantin::ui::editor
