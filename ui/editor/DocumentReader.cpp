// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/DocumentReader.h"

#include "ui/editor/TextObjectFormat.h"
#include "ui/editor/TreeBuilder.h"

#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

namespace bantin::ui::editor {

namespace {

content::Blocks readRange(QTextFrame::iterator it, const QTextFrame::iterator &end);

bool isBlank(const QTextBlock &block)
{
    return block.length() <= 1;
}

std::optional<content::Figure> pictureOf(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextImageFormat image = it.fragment().charFormat().toImageFormat();
        if (image.isValid() && image.name().startsWith(imageScheme))
            return figureOf(image);
    }
    return std::nullopt;
}

std::optional<content::Attachment> fileOf(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (isTextObject(format, AttachmentObject))
            return attachmentOf(format);
    }
    return std::nullopt;
}

content::Cell readCell(const QTextTableCell &cell)
{
    content::Cell result;
    result.kind = cell.format().boolProperty(HeaderProperty) ? content::CellKind::Header : content::CellKind::Data;
    result.rowSpan = cell.rowSpan();
    result.columnSpan = cell.columnSpan();
    result.blocks = readRange(cell.begin(), cell.end());
    return result;
}

bool isAbsent(const QTextTableCell &cell)
{
    return cell.format().boolProperty(AbsentProperty) && cell.firstPosition() == cell.lastPosition();
}

content::Table readTable(const QTextTable &table)
{
    content::Table result;
    for (int row = 0; row < table.rows(); ++row) {
        QList<content::Cell> cells;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() == row && cell.column() == column && !isAbsent(cell))
                cells += readCell(cell);
        }
        result.rows += cells;
    }
    return result;
}

void readBlock(const QTextBlock &block, TreeBuilder &tree)
{
    const BlockRole role = roleOf(block);
    if (role == BlockRole::Filler && isBlank(block))
        return;
    tree.enter(pathFromText(block.blockFormat().stringProperty(PathProperty)), block.textList());
    if (const auto figure = pictureOf(block)) {
        tree.add({*figure});
        // Text typed beside a picture is its caption's beginning, never lost.
        if (const content::Inlines beside = readInlines(block); !beside.isEmpty())
            tree.add({content::Paragraph{beside}});
        return;
    }
    const content::Inlines inlines = readInlines(block);
    if (const auto file = fileOf(block)) {
        tree.add({*file});
        if (!inlines.isEmpty())
            tree.add({content::Paragraph{inlines}});
        return;
    }
    if (role == BlockRole::QuotationSource && tree.sourceQuotation(block.text()))
        return;
    if (role == BlockRole::FigureCaption && tree.captionFigure(inlines))
        return;
    if (role == BlockRole::TableCaption) {
        tree.holdTableCaption(inlines);
        return;
    }
    if (const int level = block.blockFormat().headingLevel(); level > 0)
        tree.add({content::Heading{level, inlines}});
    else
        tree.add({content::Paragraph{inlines}});
}

content::Blocks readRange(QTextFrame::iterator it, const QTextFrame::iterator &end)
{
    TreeBuilder tree;
    for (; it != end; ++it) {
        if (auto *table = qobject_cast<QTextTable *>(it.currentFrame())) {
            tree.enter(pathFromText(table->format().stringProperty(PathProperty)), nullptr);
            tree.addTable(readTable(*table));
        } else if (it.currentBlock().isValid()) {
            readBlock(it.currentBlock(), tree);
        }
    }
    return tree.take();
}

void appendText(content::Inlines &inlines, const QString &text, const QTextCharFormat &format)
{
    const QString href = format.isAnchor() ? format.anchorHref() : QString();
    const auto pieces = QStringView(text).split(QChar::LineSeparator);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            inlines += content::LineBreak{};
        if (!pieces[i].isEmpty())
            inlines += content::Text{pieces[i].toString(), marksOf(format), href};
    }
}

} // namespace

content::Inlines readInlines(const QTextBlock &block)
{
    content::Inlines inlines;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().isImageFormat())
            continue;
        if (isTextObject(fragment.charFormat(), NoteObject)) {
            // Neighbours of one format are one fragment.
            inlines += content::Inlines(fragment.length(), noteOf(fragment.charFormat()));
            continue;
        }
        QString text = fragment.text();
        text.remove(QChar::ObjectReplacementCharacter);
        appendText(inlines, text, fragment.charFormat());
    }
    return inlines;
}

content::Document readDocument(const QTextDocument &document)
{
    const QTextFrame *root = document.rootFrame();
    return content::normalise({readRange(root->begin(), root->end())});
}

} // namespace bantin::ui::editor
