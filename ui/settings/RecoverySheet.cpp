// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RecoverySheet.h"

#include "ui/look/QrImage.h"
#include "ui/look/SecretLabel.h"
#include "ui/look/Words.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int columns = 4;
constexpr qreal wordHeight = 0.042; ///< of the page, as all below
constexpr qreal qrSize = 0.30;
constexpr qreal gap = 0.016;

/// Writes downwards from the top of the page.
class Pen
{
public:
    Pen(QPainter &painter, const QRectF &page)
        : m_painter(painter)
        , m_page(page)
        , m_y(page.top())
    {
    }

    void write(const QString &text, qreal points, QFont::Weight weight = QFont::Normal, int flags = Qt::AlignLeft)
    {
        setFont(points, weight);
        const QRectF room(m_page.left(), m_y, m_page.width(), m_page.bottom() - m_y);
        QRectF used;
        m_painter.drawText(room, flags | Qt::TextWordWrap, text, &used);
        m_y = used.bottom() + gap * m_page.height() / 2;
    }

    void writeWords(const QList<QByteArrayView> &words)
    {
        const qreal height = wordHeight * m_page.height();
        const qreal width = m_page.width() / columns;
        for (int i = 0; i < int(words.size()); ++i) {
            const QRectF cell(m_page.left() + (i % columns) * width, m_y + (i / columns) * height, width, height);
            m_painter.drawRect(cell);
            setFont(9, QFont::Normal);
            m_painter.drawText(cell.adjusted(width * 0.06, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                               QString::number(i + 1));
            setFont(14, QFont::DemiBold);
            QString word = QString::fromLatin1(words.at(i));
            m_painter.drawText(cell.adjusted(width * 0.2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
            wipeString(word);
        }
        m_y += std::ceil(qreal(words.size()) / columns) * height + gap * m_page.height();
    }

    void draw(const QImage &image)
    {
        const qreal side = qrSize * m_page.width();
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        m_painter.drawImage(QRectF(m_page.center().x() - side / 2, m_y, side, side), image);
        m_y += side + gap * m_page.height();
    }

    void skip() { m_y += gap * m_page.height(); }

private:
    void setFont(qreal points, QFont::Weight weight)
    {
        QFont font(u"Noto Sans"_s);
        font.setPixelSize(std::max(1, qRound(points / 72.0 * m_painter.device()->logicalDpiY())));
        font.setWeight(weight);
        m_painter.setFont(font);
    }

    QPainter &m_painter;
    QRectF m_page;
    qreal m_y;
};

} // namespace

void RecoverySheet::paint(QPainter &painter, const QRectF &page, const SecretBytes &words) const
{
    painter.setPen(Qt::black);
    Pen pen(painter, page);
    pen.write(unit, 12, QFont::DemiBold, Qt::AlignHCenter);
    pen.write(tr("RECOVERY KEY OF THE WORKSPACE"), 18, QFont::Bold, Qt::AlignHCenter);
    pen.write(tr("Made on %1 by %2").arg(Words::day(made), maker), 10, QFont::Normal, Qt::AlignHCenter);
    pen.skip();
    pen.write(
        tr("Whoever holds this sheet and the unit's computer can open the workspace. Seal it in an envelope, sign "
           "across the flap, and keep it in the unit's safe, away from the computer. Do not photograph, copy or "
           "type it into any other program."),
        11, QFont::DemiBold);
    pen.skip();
    pen.writeWords(wordsOf(words));
    pen.draw(qrImage(words.view()));
    pen.write(tr("How to use it"), 12, QFont::Bold);
    pen.write(tr("1. Start Bàn Tin and choose “Lost passphrase? Use the recovery key…” on the page that asks for the "
                 "passphrase.\n"
                 "2. Type the sixteen words in their order, or scan the code with a reader connected to the computer. "
                 "Marks and capitals do not matter.\n"
                 "3. Choose the account and give it a new passphrase. Its owner gets a new signing certificate; what "
                 "was signed before stays valid.\n"
                 "4. Make a new recovery key afterwards: this sheet then no longer opens anything and can be "
                 "destroyed."),
              11);
    pen.skip();
    pen.write(tr("Envelope opened on: ........................   by: ..................................   "
                 "signature: ........................"),
              10);
}

QList<QByteArrayView> wordsOf(const SecretBytes &words)
{
    QList<QByteArrayView> list;
    qsizetype start = 0;
    const QByteArrayView all = words.view();
    while (start < all.size()) {
        const qsizetype space = all.indexOf(' ', start);
        const qsizetype end = space < 0 ? all.size() : space;
        list.append(all.sliced(start, end - start));
        start = end + 1;
    }
    return list;
}

} // namespace bantin::ui
