// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/MathLine.h"

#include <algorithm>

namespace bantin::content::assembly::mathline {

using namespace Qt::StringLiterals;

namespace {

bool isLargeOperator(const QString &sign)
{
    return sign.size() == 1 && u"∑∏∐∫∬∭∮∯∰⋀⋁⋂⋃"_s.contains(sign);
}

/// Letters, digits and `joined` only, or in brackets already.
bool isOneSign(const QString &text, QLatin1StringView joined)
{
    const bool word = std::ranges::all_of(text, [joined](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'∞' || c == u'′' || c == u'.' || c == u','
               || joined.contains(c);
    });
    if (word || !text.startsWith(u'(') || !text.endsWith(u')'))
        return word;
    int depth = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        depth += text.at(i) == u'(' ? 1 : text.at(i) == u')' ? -1 : 0;
        if (depth == 0)
            return false;
    }
    return true;
}

QString grouped(const QString &text, QLatin1StringView joined = {})
{
    return isOneSign(text, joined) ? text : u'(' + text + u')';
}

} // namespace

QString fraction(const QString &over, const QString &under)
{
    const auto indices = "_^"_L1;
    return grouped(over, indices) + u'/' + grouped(under, indices);
}

QString scripted(const QString &base, const QString &below, const QString &above)
{
    QString text = isLargeOperator(base) ? base : grouped(base, "_^|[]{}()"_L1);
    if (!below.isEmpty())
        text += u'_' + grouped(below);
    if (!above.isEmpty())
        text += u'^' + grouped(above);
    return isLargeOperator(base) && text != base ? text + u' ' : text;
}

QString root(const QString &radicand, const QString &degree)
{
    if (degree == "3"_L1)
        return u'∛' + grouped(radicand);
    return (degree.isEmpty() ? QString() : grouped(degree)) + u'√' + grouped(radicand);
}

QString function(const QString &name, const QString &argument)
{
    const QString inside = grouped(argument, "_^"_L1);
    return name + (inside.startsWith(u'(') ? QString() : u" "_s) + inside;
}

QString table(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows)
        lines.append(row.join(", "_L1));
    return lines.join("; "_L1);
}

} // namespace bantin::content::assembly::mathline
