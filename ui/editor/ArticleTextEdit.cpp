// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ArticleTextEdit.h"

#include "app/content/Xhtml.h"
#include "ui/editor/AttachmentPainter.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/DocumentWriter.h"
#include "ui/editor/InsertCommands.h"
#include "ui/editor/NotePainter.h"
#include "ui/editor/SecretCopy.h"
#include "ui/editor/TableCommands.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

const auto ownMimeType = u"application/x-bantin-article+xml"_s;
constexpr int greatestPictureWidth = 720;

content::Blocks paragraphsOf(const QString &text)
{
    QString unified = text;
    unified.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    content::Blocks blocks;
    const QStringList lines = unified.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        blocks += content::Block{content::Paragraph{{content::Text{line, {}, {}}}}};
    return blocks;
}

/// Browsers give a copied picture also as an <img> with its address, which nobody will fetch.
bool isLonePicture(const QMimeData &given)
{
    static const QRegularExpression markup(u"<[^>]*>|\\s|&nbsp;"_s);
    return given.hasImage() && given.html().remove(markup).isEmpty();
}

} // namespace

ArticleTextEdit::ArticleTextEdit(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(true);
    setTabChangesFocus(false);
    setAutoFormatting(QTextEdit::AutoNone);
    document()->setDocumentMargin(12);
    new NotePainter(document());
    new AttachmentPainter(document());
}

void ArticleTextEdit::insertPicture(const content::ImportedAsset &asset, const content::Figure &figure)
{
    holdPicture(asset);
    insertBlocks({content::Block{figure}, content::Block{content::Paragraph{}}});
}

void ArticleTextEdit::insertBlocks(const content::Blocks &blocks)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const auto *single = blocks.size() == 1 ? std::get_if<content::Paragraph>(&blocks.first().node) : nullptr;
    if (single) {
        for (const content::Inline &item : single->inlines)
            insertInline(cursor, item);
    } else {
        const Path path = pathFromText(cursor.blockFormat().stringProperty(PathProperty));
        DocumentWriter writer(cursor);
        writer.write(blocks, path);
        cursor = writer.cursor();
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void ArticleTextEdit::pastePlain()
{
    if (const QString text = QGuiApplication::clipboard()->text(); !isReadOnly() && !text.isEmpty())
        insertPlainText(text);
}

QVariant ArticleTextEdit::loadResource(int type, const QUrl &name)
{
    // Nothing is ever read from disk or net on behalf of a text.
    const QString text = name.toString();
    if (type != QTextDocument::ImageResource || !text.startsWith(imageScheme))
        return {};
    return scaledPicture(text.sliced(imageScheme.size()));
}

QByteArray ArticleTextEdit::pictureBytes(const QString &name) const
{
    const QByteArray bytes = m_unsavedPictures.value(name);
    return bytes.isEmpty() && m_assets ? m_assets(name) : bytes;
}

QImage ArticleTextEdit::scaledPicture(const QString &name)
{
    QByteArray bytes = pictureBytes(name);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.isValid() && size.width() > greatestPictureWidth)
        reader.setScaledSize(size.scaled(greatestPictureWidth, size.height(), Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull()) {
        image = QImage(320, 120, QImage::Format_RGB32);
        image.fill(palette().color(QPalette::AlternateBase));
    }
    return image;
}

void ArticleTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool tab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (tab && textCursor().currentTable()) {
        goToCell(event->key() == Qt::Key_Tab ? QTextCursor::NextCell : QTextCursor::PreviousCell);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        pressEnter(event);
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ArticleTextEdit::goToCell(QTextCursor::MoveOperation way)
{
    QTextCursor cursor = textCursor();
    // Behind the last cell a row is added, as everywhere tables are written.
    if (!cursor.movePosition(way) && way == QTextCursor::NextCell && !isReadOnly()) {
        const QTextTable *table = cursor.currentTable();
        insertRows(cursor, TableSide::After);
        cursor = table->cellAt(table->rows() - 1, 0).firstCursorPosition();
    }
    setTextCursor(cursor);
}

void ArticleTextEdit::pressEnter(QKeyEvent *event)
{
    if (leaveEmptyListItem())
        return;
    const QTextBlockFormat before = textCursor().blockFormat();
    const bool atEnd = textCursor().atBlockEnd();
    QTextEdit::keyPressEvent(event);
    const bool leaves = (before.headingLevel() > 0 && atEnd) || before.hasProperty(RoleProperty);
    if (!leaves)
        return;
    QTextCursor cursor = textCursor();
    cursor.joinPreviousEditBlock();
    Path path = pathFromText(before.stringProperty(PathProperty));
    if (BlockRole(before.intProperty(RoleProperty)) == BlockRole::QuotationSource && !path.isEmpty())
        path.removeLast();
    cursor.setBlockFormat(baseFormat(path));
    cursor.setBlockCharFormat(QTextCharFormat());
    cursor.endEditBlock();
    setCurrentCharFormat(QTextCharFormat());
}

bool ArticleTextEdit::leaveEmptyListItem()
{
    QTextCursor cursor = textCursor();
    if (!cursor.currentList() || cursor.block().length() > 1)
        return false;
    Path path = pathFromText(cursor.blockFormat().stringProperty(PathProperty));
    if (!path.isEmpty())
        path.removeLast();
    cursor.setBlockFormat(baseFormat(path));
    return true;
}

void ArticleTextEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QTextEdit::inputMethodEvent(event);
}

void ArticleTextEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTextEdit::mouseDoubleClickEvent(event);
    QTextCursor cursor = cursorForPosition(event->position().toPoint());
    if (!noteAt(cursor) && !attachmentAt(cursor)
        && !(pictureAt(cursor) && roleOf(cursor.block()) == BlockRole::Picture))
        return;
    setTextCursor(cursor);
    Q_EMIT objectActivated();
}

void ArticleTextEdit::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!isReadOnly())
        paintHints();
}

void ArticleTextEdit::paintHints()
{
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QPointF scroll(horizontalScrollBar()->value(), verticalScrollBar()->value());
    QTextBlock block = cursorForPosition(QPoint(0, 0)).block();
    for (; block.isValid(); block = block.next()) {
        const QRectF rect = document()->documentLayout()->blockBoundingRect(block).translated(-scroll);
        if (rect.top() > viewport()->height())
            break;
        const BlockRole role = roleOf(block);
        if (block.length() > 1 || !block.layout()->preeditAreaText().isEmpty())
            continue;
        if (role == BlockRole::FigureCaption)
            painter.drawText(rect, Qt::AlignHCenter | Qt::AlignTop, tr("Caption of the picture"));
        else if (role == BlockRole::QuotationSource)
            painter.drawText(rect.adjusted(block.blockFormat().indent() * document()->indentWidth(), 0, 0, 0),
                             Qt::AlignLeft | Qt::AlignTop, tr("Who is quoted, and the date (12/05/2026)"));
    }
}

bool ArticleTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasFormat(ownMimeType) || source->hasText() || source->hasHtml() || source->hasImage()
           || source->hasUrls();
}

void ArticleTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasFormat(ownMimeType)) {
        if (const auto document = content::fromXhtml(source->data(ownMimeType))) {
            insertBlocks(document->blocks);
            return;
        }
    }
    QStringList files;
    const QList<QUrl> urls = source->urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            files += url.toLocalFile();
    if (!files.isEmpty()) {
        Q_EMIT filesGiven(files);
    } else if (source->hasHtml() && !isLonePicture(*source)) {
        Q_EMIT htmlGiven(source->html(), source->text());
    } else if (source->hasImage()) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        qvariant_cast<QImage>(source->imageData()).save(&buffer, "PNG");
        Q_EMIT pictureBytesGiven(bytes, tr("picture from the clipboard"));
    } else {
        insertPlainText(source->text());
    }
}

void ArticleTextEdit::insertPlainText(const QString &text)
{
    insertBlocks(paragraphsOf(text));
}

QMimeData *ArticleTextEdit::createMimeDataFromSelection() const
{
    const QTextDocumentFragment selection = textCursor().selection();
    QTextDocument selected;
    QTextCursor(&selected).insertFragment(selection);
    auto *mime = new QMimeData;
    mime->setText(selection.toPlainText());
    mime->setData(ownMimeType, content::toXhtml(readDocument(selected)));
    markSecret(*mime);
    return mime;
}

} // namespace bantin::ui::editor
