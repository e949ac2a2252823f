// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PrintedArticle.h"

#include "ui/editor/DocumentWriter.h"
#include "ui/editor/EditorFormat.h"
#include "ui/editor/PaperText.h"
#include "ui/editor/StructureHighlighter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QMarginsF margins(22, 20, 18, 20); ///< millimetres; the left one leaves room for a file
constexpr qreal textSize = 11.5;             ///< points, as all below
constexpr qreal titleSize = 18;
constexpr qreal footSize = 8.5;
constexpr qreal footHeight = 24;
constexpr int greatestPictureWidth = 1400; ///< pixels: 200 dots an inch on the width of the text
constexpr qreal pointsOfAnInch = 72;

/// On paper everything is black on white whatever the windows wear.
QPalette paperColours()
{
    QPalette palette(Qt::black, Qt::white, Qt::white, Qt::black, Qt::gray, Qt::black, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x44, 0x44, 0x44));
    palette.setColor(QPalette::Link, Qt::black);
    return palette;
}

QImage readPicture(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.width() > greatestPictureWidth)
        reader.setScaledSize(size.scaled(greatestPictureWidth, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

void writeHead(QTextCursor &cursor, const PrintedArticle &article)
{
    QTextBlockFormat block;
    block.setBottomMargin(10);
    QTextCharFormat format;
    format.setFontPointSize(titleSize);
    format.setFontWeight(QFont::Bold);
    cursor.setBlockFormat(block);
    cursor.insertText(article.title, format);
    if (!article.sapo.isEmpty()) {
        format.setFontPointSize(textSize);
        cursor.insertBlock(block, QTextCharFormat());
        cursor.insertText(article.sapo, format);
    }
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
}

/// A heading at the foot of a page goes over to the page its text is on.
void keepHeadingsWithText(QTextDocument &text, qreal pageHeight)
{
    const auto *layout = text.documentLayout();
    for (QTextBlock block = text.firstBlock(); block.next().isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        const QRectF following = layout->blockBoundingRect(block.next());
        const qreal line = QFontMetricsF(text.defaultFont(), layout->paintDevice()).height();
        const int page = int(layout->blockBoundingRect(block).top() / pageHeight);
        if (page == int((following.top() + line) / pageHeight))
            continue;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
        text.markContentsDirty(0, text.characterCount());
    }
}

void drawFoot(QPainter &painter, const QRectF &foot, const QString &unit, const QString &page)
{
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(footSize);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, unit);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, page);
}

} // namespace

bool PrintedArticle::paint(QPagedPaintDevice &device) const
{
    device.setPageMargins(margins, QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    QTextDocument text;
    QFont face(u"Noto Serif"_s);
    face.setStyleHint(QFont::Serif);
    face.setPointSizeF(textSize);
    text.setDefaultFont(face);
    text.documentLayout()->setPaintDevice(&device);
    const QStringList names = content::referencedAssets(document);
    for (const QString &name : names)
        text.addResource(QTextDocument::ImageResource, QUrl(editor::imageScheme + name),
                         readPicture(assets ? assets(name) : QByteArray()));
    const editor::StructureHighlighter looks(&text, paperColours());
    QTextCursor cursor(&text);
    writeHead(cursor, *this);
    editor::DocumentWriter(cursor).write(editor::forPaper(document).blocks);

    const qreal foot = footHeight * device.logicalDpiY() / pointsOfAnInch;
    const QSizeF page(device.width(), device.height() - foot);
    text.setDocumentMargin(0);
    text.setPageSize(page);
    keepHeadingsWithText(text, page.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = paperColours();
    for (int i = 0; i < text.pageCount(); ++i) {
        if (i > 0 && !device.newPage())
            return false;
        drawFoot(painter, QRectF(0, page.height(), page.width(), foot), unit,
                 QCoreApplication::translate("PrintedArticle", "Page %1 of %2").arg(i + 1).arg(text.pageCount()));
        painter.save();
        painter.translate(0, -i * page.height());
        context.clip = QRectF(0, i * page.height(), page.width(), page.height());
        painter.setClipRect(context.clip);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return painter.end();
}

} // namespace bantin::ui
