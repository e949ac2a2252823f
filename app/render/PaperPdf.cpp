// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PaperPdf.h"

#include <QBuffer>
#include <QFont>
#include <QPdfWriter>
#include <QTextDocument>

namespace bantin::render {

using namespace Qt::StringLiterals;

QByteArray paperPdf(const QString &html, const QString &title)
{
    constexpr qreal points = 9;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setTitle(title);
        QTextDocument document;
        QFont font(u"Noto Sans"_s);
        font.setPointSizeF(points);
        document.setDefaultFont(font);
        document.setHtml(html);
        document.print(&pdf);
    }
    return bytes;
}

} // namespace bantin::render
