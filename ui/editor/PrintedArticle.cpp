// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PrintedArticle.h"

#include "ui/editor/DocumentWriter.h"
#include "ui/editor/EditorFormat.h"
#include "ui/editor/PageBreaks.h"
#include "ui/editor/PaperText.h"
#include "ui/editor/StructureHighlighter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextCursor>
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

void addPictures(QTextDocument &text, const PrintedArticle &article)
{
    const QStringList names = content::referencedAssets(article.document);
    for (const QString &name : names)
        text.addResource(QTextDocument::ImageResource, QUrl(editor::imageScheme + name),
                         readPicture(article.assets ? article.assets(name) : QByteArray()));
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
    addPictures(text, *this);
    const editor::StructureHighlighter looks(&text, paperColours());
    QTextCursor cursor(&text);
    writeHead(cursor, *this);
    editor::DocumentWriter(cursor).write(editor::forPaper(document).blocks);

    const qreal foot = footHeight * device.logicalDpiY() / pointsOfAnInch;
    const QSizeF page(device.width(), device.height() - foot);
    text.setDocumentMargin(0);
    text.setPageSize(page);
    editor::breakAtPages(text, page.height());
    const qreal touching = textSize / 4 * device.logicalDpiY() / pointsOfAnInch;
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = paperColours();
    for (int i = 0; i < text.pageCount(); ++i) {
        if (i > 0 && !device.newPage())
            return false;
        drawFoot(painter, QRectF(0, page.height(), page.width(), foot), unit,
                 QCoreApplication::translate("PrintedArticle", "Page %1 of %2").arg(i + 1).arg(text.pageCount()));
        painter.save();
        painter.translate(0, -i * page.height());
        const QRectF sheet(0, i * page.height(), page.width(), page.height());
        painter.setClipRect(sheet);
        // What only touches the page belongs to its neighbour.
        context.clip = sheet.adjusted(0, touching, 0, -touching);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return painter.end();
}

} // namespace bantin::ui
