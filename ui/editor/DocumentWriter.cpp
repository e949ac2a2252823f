// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/DocumentWriter.h"

#include "app/content/DocumentWalk.h"
#include "app/content/QuotationSource.h"
#include "ui/editor/ListFormat.h"
#include "ui/editor/TableGrid.h"
#include "ui/editor/TextObjectFormat.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace bantin::ui::editor {

namespace {

Path extended(const Path &path, Container::Kind kind)
{
    Path result = path;
    result += Container{kind, nextContainerId()};
    return result;
}

} // namespace

DocumentWriter::DocumentWriter(const QTextCursor &cursor)
    : m_cursor(cursor)
    , m_blockIsFree(cursor.block().length() <= 1)
{
}

void DocumentWriter::write(const content::Blocks &blocks, const Path &path)
{
    for (const content::Block &block : blocks)
        writeBlock(block, path);
}

void DocumentWriter::writeBlock(const content::Block &block, const Path &path)
{
    std::visit(content::Overloaded{
                   [&](const content::Paragraph &paragraph) {
                       beginBlock(baseFormat(path));
                       writeInlines(paragraph.inlines);
                   },
                   [&](const content::Heading &heading) {
                       beginBlock(baseFormat(path, BlockRole::Normal, heading.level));
                       writeInlines(heading.inlines);
                   },
                   [&](const content::List &list) { writeList(list, path); },
                   [&](const content::Table &table) { writeTable(table, path); },
                   [&](const content::Figure &figure) { writeFigure(figure, path); },
                   [&](const content::Quotation &quotation) { writeQuotation(quotation, path); },
                   [&](const content::Attachment &attachment) {
                       beginBlock(baseFormat(path, BlockRole::File));
                       m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), attachmentFormat(attachment));
                   },
               },
               block.node);
}

void DocumentWriter::writeList(const content::List &list, const Path &path)
{
    const Path inside = extended(path, Container::Kind::List);
    QTextListFormat format;
    format.setStyle(listStyle(list.kind, list.numbers));
    format.setStart(list.start);
    format.setIndent(depthOf(inside));
    QTextList *textList = nullptr;
    for (const content::Blocks &item : list.items) {
        const bool startsWithParagraph =
            !item.isEmpty() && std::holds_alternative<content::Paragraph>(item.first().node);
        if (startsWithParagraph)
            writeBlock(item.first(), inside);
        else
            beginBlock(baseFormat(inside));
        if (textList)
            textList->add(m_cursor.block());
        else
            textList = m_cursor.createList(format);
        // The list's own indent counts for its items; block indents would add to it.
        QTextBlockFormat noIndent;
        noIndent.setIndent(0);
        m_cursor.mergeBlockFormat(noIndent);
        write(item.sliced(startsWithParagraph ? 1 : 0), inside);
    }
}

void DocumentWriter::writeFigure(const content::Figure &figure, const Path &path)
{
    beginBlock(baseFormat(path, BlockRole::Picture));
    m_cursor.insertImage(imageFormat(figure));

    beginBlock(baseFormat(path, BlockRole::FigureCaption));
    writeInlines(figure.caption);
}

void DocumentWriter::writeQuotation(const content::Quotation &quotation, const Path &path)
{
    const Path inside = extended(path, Container::Kind::Quotation);
    write(quotation.blocks, inside);
    const QString source = content::quotationSourceLine(quotation.source, quotation.date);
    if (source.isEmpty())
        return;
    beginBlock(baseFormat(inside, BlockRole::QuotationSource));
    m_cursor.insertText(source, QTextCharFormat());
}

void DocumentWriter::writeTable(const content::Table &table, const Path &path)
{
    const TableGrid grid(table);
    if (grid.rows() == 0 || grid.columns() == 0)
        return;
    if (!table.caption.isEmpty()) {
        beginBlock(baseFormat(path, BlockRole::TableCaption));
        writeInlines(table.caption);
    }
    if (m_blockIsFree)
        beginBlock(baseFormat(path, BlockRole::Filler));
    QTextTableFormat format;
    format.setCellPadding(4);
    format.setCellSpacing(0);
    format.setBorder(1);
    // Collapsed borders, Qt's usual ones, are drawn for cells that bring their own only.
    format.setBorderCollapse(false);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QGuiApplication::palette().mid());
    format.setProperty(PathProperty, toText(path));
    format.setLeftMargin(24.0 * depthOf(path));
    QTextTable *textTable = m_cursor.insertTable(grid.rows(), grid.columns(), format);
    for (const TableGrid::Placed &placed : grid.cells())
        if (placed.rowSpan > 1 || placed.columnSpan > 1)
            textTable->mergeCells(placed.row, placed.column, placed.rowSpan, placed.columnSpan);
    for (const TableGrid::Placed &placed : grid.cells()) {
        QTextTableCell cell = textTable->cellAt(placed.row, placed.column);
        QTextCharFormat cellFormat = cell.format();
        cellFormat.setProperty(AbsentProperty, placed.cell == nullptr);
        cellFormat.setProperty(HeaderProperty, placed.cell && placed.cell->kind == content::CellKind::Header);
        cell.setFormat(cellFormat);
        if (placed.cell)
            fillCell(cell, *placed.cell);
    }
    m_cursor = textTable->lastCursorPosition();
    m_cursor.movePosition(QTextCursor::NextBlock);
    m_cursor.setBlockFormat(baseFormat({}, BlockRole::Filler));
    m_blockIsFree = true;
}

void DocumentWriter::fillCell(const QTextTableCell &cell, const content::Cell &content)
{
    QTextCursor inside = cell.firstCursorPosition();
    inside.setBlockFormat(baseFormat({}, content.blocks.isEmpty() ? BlockRole::Filler : BlockRole::Normal));
    DocumentWriter writer(inside);
    writer.write(content.blocks);
}

void DocumentWriter::writeInlines(const content::Inlines &inlines)
{
    for (const content::Inline &item : inlines) {
        insertInline(m_cursor, item);
    }
}

void insertInline(QTextCursor &cursor, const content::Inline &item)
{
    std::visit(content::Overloaded{[&](const content::Text &text) { cursor.insertText(text.text, charFormat(text)); },
                                   [&](const content::LineBreak &) {
                                       cursor.insertText(QString(QChar::LineSeparator), QTextCharFormat());
                                   },
                                   [&](const content::Note &note) {
                                       cursor.insertText(QString(QChar::ObjectReplacementCharacter), noteFormat(note));
                                   }},
               item);
}

void DocumentWriter::beginBlock(const QTextBlockFormat &format)
{
    if (m_blockIsFree) {
        // Not the block's char format: in a table cell's first block that is where Qt keeps the format of the cell.
        m_cursor.setBlockFormat(format);
    } else {
        m_cursor.insertBlock(format, QTextCharFormat());
    }
    m_blockIsFree = false;
}

} // namespace bantin::ui::editor
