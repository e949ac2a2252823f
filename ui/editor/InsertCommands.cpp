// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/InsertCommands.h"

#include "ui/editor/DocumentReader.h"
#include "ui/editor/EditorFormat.h"
#include "ui/editor/TextObjectFormat.h"

#include <QTextDocument>

namespace bantin::ui::editor {

namespace {

QTextCursor selecting(const QTextCursor &cursor, int position)
{
    QTextCursor object = cursor;
    object.setPosition(position);
    object.setPosition(position + 1, QTextCursor::KeepAnchor);
    return object;
}

std::optional<QTextCursor> objectAt(const QTextCursor &cursor, TextObject kind)
{
    const int position = textObjectAt(*cursor.document(), cursor.position(), kind);
    return position < 0 ? std::nullopt : std::optional(selecting(cursor, position));
}

/// The image character the picture commands mean.
std::optional<QTextCursor> imageAt(const QTextCursor &cursor)
{
    QTextBlock block = cursor.block();
    if (roleOf(block) == BlockRole::FigureCaption)
        block = block.previous();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().isImageFormat())
            return selecting(cursor, fragment.position());
    }
    return std::nullopt;
}

const QString objectCharacter(QChar::ObjectReplacementCharacter);

} // namespace

std::optional<content::Note> noteAt(const QTextCursor &cursor)
{
    const auto object = objectAt(cursor, NoteObject);
    return object ? std::optional(noteOf(object->charFormat())) : std::nullopt;
}

void setNote(QTextCursor cursor, const content::Note &note)
{
    cursor.beginEditBlock();
    if (const auto object = objectAt(cursor, NoteObject))
        cursor = *object;
    else
        cursor.setPosition(cursor.selectionEnd());
    if (note.inlines.isEmpty())
        cursor.removeSelectedText();
    else
        cursor.insertText(objectCharacter, noteFormat(note));
    cursor.endEditBlock();
}

std::optional<content::Attachment> attachmentAt(const QTextCursor &cursor)
{
    const auto object = objectAt(cursor, AttachmentObject);
    return object ? std::optional(attachmentOf(object->charFormat())) : std::nullopt;
}

void setAttachment(QTextCursor cursor, const content::Attachment &attachment)
{
    if (auto object = objectAt(cursor, AttachmentObject))
        object->insertText(objectCharacter, attachmentFormat(attachment));
}

std::optional<content::Figure> pictureAt(const QTextCursor &cursor)
{
    const auto image = imageAt(cursor);
    return image ? std::optional(figureOf(image->charFormat().toImageFormat())) : std::nullopt;
}

void setPicture(QTextCursor cursor, const content::Figure &figure)
{
    if (auto image = imageAt(cursor))
        image->insertImage(imageFormat(figure));
}

} // namespace bantin::ui::editor
