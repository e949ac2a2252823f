// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/CommentsPart.h"

#include "app/content/PlainText.h"
#include "app/content/docx/BodyReader.h"

namespace bantin::content::docx {

CommentParagraphs readCommentParagraphs(XmlPart &xml)
{
    CommentParagraphs paragraphs;
    if (!xml.nextChild())
        return paragraphs;
    while (xml.nextChild()) {
        const QString comment = xml.attribute(Ns::Word, "id"_L1);
        QString last;
        while (xml.nextChild()) {
            if (xml.is(Ns::Word, "p"_L1))
                last = xml.attributeOfAny("paraId"_L1);
            xml.skip();
        }
        if (!last.isEmpty())
            paragraphs.insert(last, comment);
    }
    return paragraphs;
}

bool readComments(PartScope &scope)
{
    XmlPart &xml = scope.xml;
    Comments &comments = scope.context.comments;
    if (xml.nextChild()) {
        while (xml.nextChild()) {
            const QString id = xml.attribute(Ns::Word, "id"_L1);
            if (!xml.is(Ns::Word, "comment"_L1) || !comments.isMentioned(id)) {
                xml.skip();
                continue;
            }
            ImportedComment comment;
            comment.author = xml.attribute(Ns::Word, "author"_L1).simplified();
            comment.date = QDateTime::fromString(xml.attribute(Ns::Word, "date"_L1), Qt::ISODate);
            comment.text = toPlainText(normalise(Document{readBlocks(scope)})).trimmed();
            if (!comment.text.isEmpty())
                comments.add(id, comment);
        }
    }
    return !xml.failed();
}

bool readCommentThreads(XmlPart &xml, const CommentParagraphs &paragraphs, Comments &comments)
{
    if (xml.nextChild()) {
        while (xml.nextChild()) {
            const QString comment = paragraphs.value(xml.attributeOfAny("paraId"_L1));
            const QString answered = paragraphs.value(xml.attributeOfAny("paraIdParent"_L1));
            if (xml.attributeOfAny("done"_L1) == "1"_L1)
                comments.resolve(comment);
            if (!comment.isEmpty() && !answered.isEmpty())
                comments.answer(comment, answered);
            xml.skip();
        }
    }
    return !xml.failed();
}

} // namespace bantin::content::docx
