// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/SidesView.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextTable>
#include <QTimer>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using content::PieceChoice;

namespace {

QTextTable *tableIn(const QTextDocument &document)
{
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            return table;
    }
    return nullptr;
}

/// As long as it lives nothing is laid out anew: in a long table that is most of the work.
class OneLayout
{
public:
    explicit OneLayout(QTextDocument &document)
        : m_cursor(&document)
    {
        m_cursor.beginEditBlock();
    }
    ~OneLayout() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(OneLayout)

private:
    QTextCursor m_cursor;
};

constexpr int middle = 1;
constexpr int thick = 2;

} // namespace

SidesView::SidesView(QWidget *parent)
    : ChangesView(parent)
{
    setObjectName("merge.sides"_L1);
    setAccessibleName(tr("Both versions beside each other"));
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == "piece"_L1)
            Q_EMIT pieceClicked(link.path().toLongLong());
    });
}

void SidesView::showSides(const MergeHtml::Sides &sides, const QHash<QString, QByteArray> &assets)
{
    showPage(sides.html, assets);
    m_rows = sides.rows;
    m_current = -1;
    const OneLayout once(*document());
    const QTextTable *table = tableIn(*document());
    for (int row = 0; table && row < table->rows(); ++row)
        frame(row, Frame::Plain);
}

void SidesView::showChoice(qsizetype piece, PieceChoice choice, const QString &marker)
{
    QTextTable *table = tableIn(*document());
    if (!table || piece >= m_rows.size())
        return;
    const OneLayout once(*document());
    const Theme theme = Theme::of(palette());
    const int row = m_rows.at(piece);
    for (int column = 0; column < table->columns(); ++column) {
        const bool isMine = column == 0 && (choice == PieceChoice::Mine || choice == PieceChoice::Both);
        const bool isTheirs = column == 2 && (choice == PieceChoice::Theirs || choice == PieceChoice::Both);
        QTextTableCell cell = table->cellAt(row, column);
        QTextCharFormat format = cell.format();
        if (column == middle && choice == PieceChoice::Open)
            format.setBackground(theme.tone(Tone::Waiting).background);
        else if (isMine || isTheirs)
            format.setBackground(theme.selection());
        else
            format.clearBackground();
        cell.setFormat(format);
    }
    QTextCursor cursor = table->cellAt(row, middle).firstCursorPosition();
    cursor.setPosition(table->cellAt(row, middle).lastPosition(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.insertHtml(marker);
}

void SidesView::frame(int row, Frame frame)
{
    QTextTable *table = tableIn(*document());
    const Theme theme = Theme::of(palette());
    const bool isCurrent = frame == Frame::Current;
    for (int column = 0; table && column < table->columns(); ++column) {
        QTextTableCell cell = table->cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(isCurrent ? theme.accent() : theme.border());
        format.setTopBorder(isCurrent ? thick : 0);
        format.setBottomBorder(isCurrent ? thick : 1);
        format.setLeftBorder(isCurrent && column == 0 ? thick : 0);
        format.setRightBorder(isCurrent && column == 2 ? thick : 0);
        cell.setFormat(format);
    }
}

void SidesView::showCurrent(qsizetype piece)
{
    if (piece == m_current || piece >= m_rows.size())
        return;
    {
        const OneLayout once(*document());
        if (m_current >= 0)
            frame(m_rows.at(m_current), Frame::Plain);
        m_current = piece;
        if (m_current >= 0)
            frame(m_rows.at(m_current), Frame::Current);
    }
    bringIntoSight();
}

void SidesView::bringIntoSight()
{
    QTextTable *table = tableIn(*document());
    if (!table || m_current < 0)
        return;
    const qsizetype piece = m_current;
    // All of a piece that is not too high, else its beginning.
    document()->documentLayout()->frameBoundingRect(table);
    const QTextCursor first = table->cellAt(m_rows.at(piece), 0).firstCursorPosition();
    const QTextCursor last = table->cellAt(m_rows.at(piece), 0).lastCursorPosition();
    const int top = cursorRect(first).top();
    const int bottom = std::max(cursorRect(last).bottom(),
                                cursorRect(table->cellAt(m_rows.at(piece), 2).lastCursorPosition()).bottom());
    constexpr int air = 12;
    QScrollBar *bar = verticalScrollBar();
    if (top < air || bottom - top > viewport()->height())
        bar->setValue(bar->value() + top - 2 * air);
    else if (bottom > viewport()->height() - air)
        bar->setValue(bar->value() + bottom - viewport()->height() + 2 * air);
}

void SidesView::resizeEvent(QResizeEvent *event)
{
    ChangesView::resizeEvent(event);
    // The lines wrap first, and with them the scroll range grows.
    QTimer::singleShot(0, this, &SidesView::bringIntoSight);
}

} // namespace bantin::ui
