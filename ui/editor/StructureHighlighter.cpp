// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/StructureHighlighter.h"

#include "ui/editor/EditorFormat.h"

#include <QGuiApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace bantin::ui::editor {

StructureHighlighter::StructureHighlighter(QTextDocument *document, const std::optional<QPalette> &palette)
    : QSyntaxHighlighter(document)
    , m_palette(palette)
{
}

QColor StructureHighlighter::colour(QPalette::ColorRole role) const
{
    return m_palette.value_or(QGuiApplication::palette()).color(role);
}

void StructureHighlighter::highlightBlock(const QString &text)
{
    const QTextCharFormat look = blockLook();
    if (look.propertyCount() > 0)
        setFormat(0, int(text.size()), look);
    highlightLinks();
}

QTextCharFormat StructureHighlighter::blockLook() const
{
    QTextCharFormat look;
    const QTextBlock block = currentBlock();
    const qreal base = document()->defaultFont().pointSizeF();
    if (const int level = block.blockFormat().headingLevel(); level > 0) {
        const qreal scales[] = {1.45, 1.25, 1.1};
        look.setFontPointSize(base * scales[qBound(0, level - 2, 2)]);
        look.setFontWeight(QFont::DemiBold);
        return look;
    }
    const BlockRole role = roleOf(block);
    if (role == BlockRole::FigureCaption || role == BlockRole::TableCaption) {
        look.setFontPointSize(base * 0.9);
        look.setForeground(colour(QPalette::PlaceholderText));
        return look;
    }
    const QTextCursor cursor(block);
    if (QTextTable *table = cursor.currentTable(); table && table->cellAt(cursor).format().boolProperty(HeaderProperty))
        look.setFontWeight(QFont::DemiBold);
    return look;
}

void StructureHighlighter::highlightLinks()
{
    const int start = currentBlock().position();
    for (auto it = currentBlock().begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!fragment.charFormat().isAnchor())
            continue;
        QTextCharFormat look = format(fragment.position() - start);
        look.setForeground(colour(QPalette::Link));
        look.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        setFormat(fragment.position() - start, fragment.length(), look);
    }
}

} // namespace bantin::ui::editor
