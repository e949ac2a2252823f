// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/TableRegions.h"

#include <QRegularExpression>

namespace bantin::render {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView opening("<table>");
constexpr QByteArrayView closing("</table>");
constexpr QByteArrayView captionOpening("<caption>");
constexpr QByteArrayView captionClosing("</caption>");

/// What the table that begins at `at` says of itself, escaped as in the article; empty when it has no caption.
QString captionAt(QByteArrayView article, qsizetype at)
{
    const QByteArrayView rest = article.sliced(at + opening.size()).trimmed();
    const qsizetype end = rest.indexOf(captionClosing);
    if (!rest.startsWith(captionOpening) || end < 0)
        return {};
    QString caption = QString::fromUtf8(rest.first(end).sliced(captionOpening.size()));
    static const QRegularExpression noteNumber(u"<sup class=\"note\">.*?</sup>"_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return caption.remove(noteNumber).replace(u"<br/>"_s, u" "_s).remove(tag);
}

QByteArray region(int number, const QString &caption, QStringView language)
{
    QString name = (language.startsWith(u"en") ? u"Table %1"_s : u"Bảng %1"_s).arg(number);
    if (!caption.isEmpty())
        name += u": "_s + caption;
    return "<div class=\"table\" role=\"region\" aria-label=\"" + name.toUtf8() + "\" tabindex=\"0\">\n";
}

} // namespace

// Angle brackets of text are escaped in the canonical spelling, so these bytes are tags wherever they stand.
QByteArray withTableRegions(const QByteArray &articleXhtml, QStringView language)
{
    QByteArray out;
    int depth = 0;
    int number = 0;
    qsizetype done = 0;
    for (qsizetype at = articleXhtml.indexOf('<'); at >= 0; at = articleXhtml.indexOf('<', at + 1)) {
        const QByteArrayView here = QByteArrayView(articleXhtml).sliced(at);
        if (here.startsWith(opening) && depth++ == 0) {
            out += QByteArrayView(articleXhtml).sliced(done, at - done);
            out += region(++number, captionAt(articleXhtml, at), language);
            done = at;
        } else if (here.startsWith(closing) && --depth == 0) {
            const qsizetype end = at + closing.size();
            out += QByteArrayView(articleXhtml).sliced(done, end - done);
            out += "\n</div>";
            done = end;
        }
    }
    return out + QByteArrayView(articleXhtml).sliced(done).toByteArray();
}

} // namespace bantin::render
