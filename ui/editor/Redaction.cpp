// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/Redaction.h"

#include "ui/editor/TextReplacement.h"

#include <QSet>
#include <QTextBlock>
#include <QTextDocument>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

bool leadsToSomebody(const QString &href)
{
    return href.startsWith("mailto:"_L1, Qt::CaseInsensitive) || href.startsWith("tel:"_L1, Qt::CaseInsensitive);
}

/// The whole of every such link that begins, ends or goes on in the selection.
void endLinks(const QTextCursor &cursor)
{
    struct Link {
        int position;
        int length;
        QString href;
        QTextCharFormat format;
    };
    QList<Link> links;
    QSet<QString> touched;
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QString href = fragment.charFormat().anchorHref();
        if (!fragment.charFormat().isAnchor() || !leadsToSomebody(href))
            continue;
        links.append({fragment.position(), fragment.length(), href, fragment.charFormat()});
        if (fragment.position() < cursor.selectionEnd()
            && fragment.position() + fragment.length() > cursor.selectionStart())
            touched.insert(href);
    }
    for (Link &link : links) {
        if (!touched.contains(link.href))
            continue;
        link.format.clearProperty(QTextFormat::IsAnchor);
        link.format.clearProperty(QTextFormat::AnchorHref);
        QTextCursor change(cursor.document());
        change.setPosition(link.position);
        change.setPosition(link.position + link.length, QTextCursor::KeepAnchor);
        change.setCharFormat(link.format);
    }
}

} // namespace

QString plainWords(const QTextCursor &cursor)
{
    QString words = cursor.selectedText();
    if (words.contains(QChar::ObjectReplacementCharacter) || words.contains(QChar::ParagraphSeparator))
        return {};
    return words.replace(QChar::LineSeparator, u'\n');
}

void redact(QTextCursor cursor, const QString &words)
{
    cursor.beginEditBlock();
    endLinks(cursor);
    replaceSelection(cursor, QString(words).replace(u'\n', QChar::LineSeparator));
    cursor.endEditBlock();
}

} // namespace bantin::ui::editor
