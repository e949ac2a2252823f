// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QTextBlock>
#include <QTextCharFormat>

/// Notes and attachments are single characters of a QTextDocument that carry all they are in their format: they move with
/// the text, are undone with it and cannot be typed apart.
namespace bantin::ui::editor {

enum TextObject { NoteObject = QTextFormat::UserObject + 1, AttachmentObject };

QTextCharFormat noteFormat(const content::Note &note);
/// The note a character of that format stands for.
content::Note noteOf(const QTextCharFormat &format);
QTextCharFormat attachmentFormat(const content::Attachment &attachment);
content::Attachment attachmentOf(const QTextCharFormat &format);

inline bool isTextObject(const QTextCharFormat &format, TextObject kind)
{
    return format.objectType() == kind;
}

/// Where the object right after or right before `position` is, or -1.
int textObjectAt(const QTextDocument &document, int position, TextObject kind);

} // namespace bantin::ui::editor
