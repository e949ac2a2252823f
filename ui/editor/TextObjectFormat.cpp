// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextObjectFormat.h"

#include "app/content/Xhtml.h"

#include <QTextDocument>

namespace bantin::ui::editor {

namespace {

enum Property {
    NoteProperty = QTextFormat::UserProperty + 101, ///< the note's text as article XHTML of one paragraph
    AssetProperty,
    FileNameProperty,
    LabelProperty,
    BytesProperty,
};

} // namespace

QTextCharFormat noteFormat(const content::Note &note)
{
    QTextCharFormat format;
    format.setObjectType(NoteObject);
    format.setProperty(NoteProperty, content::toXhtml({{content::Block{content::Paragraph{note.inlines}}}}));
    return format;
}

content::Note noteOf(const QTextCharFormat &format)
{
    const auto document = content::fromXhtml(format.property(NoteProperty).toByteArray());
    if (!document || document->blocks.isEmpty())
        return {};
    const auto *paragraph = std::get_if<content::Paragraph>(&document->blocks.first().node);
    return paragraph ? content::Note{paragraph->inlines} : content::Note{};
}

QTextCharFormat attachmentFormat(const content::Attachment &attachment)
{
    QTextCharFormat format;
    format.setObjectType(AttachmentObject);
    format.setProperty(AssetProperty, attachment.asset);
    format.setProperty(FileNameProperty, attachment.fileName);
    format.setProperty(LabelProperty, attachment.label);
    format.setProperty(BytesProperty, attachment.bytes);
    return format;
}

content::Attachment attachmentOf(const QTextCharFormat &format)
{
    return {format.stringProperty(AssetProperty), format.stringProperty(FileNameProperty),
            format.stringProperty(LabelProperty), format.property(BytesProperty).toLongLong()};
}

int textObjectAt(const QTextDocument &document, int position, TextObject kind)
{
    int before = -1;
    const QTextBlock block = document.findBlock(position);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!isTextObject(fragment.charFormat(), kind))
            continue;
        if (fragment.contains(position))
            return position;
        if (fragment.contains(position - 1))
            before = position - 1;
    }
    return before;
}

} // namespace bantin::ui::editor
