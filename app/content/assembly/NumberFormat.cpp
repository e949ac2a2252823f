// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/NumberFormat.h"

#include "app/content/ListNumber.h"

#include <QHash>

namespace bantin::content::assembly {
namespace {

using namespace Qt::StringLiterals;

std::optional<NumberStyle> styleOf(const QString &format)
{
    static const QHash<QString, NumberStyle> styles{
        {u"decimal"_s, NumberStyle::Decimal},         {u"lowerLetter"_s, NumberStyle::LowerLetter},
        {u"upperLetter"_s, NumberStyle::UpperLetter}, {u"lowerAlpha"_s, NumberStyle::LowerLetter},
        {u"upperAlpha"_s, NumberStyle::UpperLetter},  {u"lowerRoman"_s, NumberStyle::LowerRoman},
        {u"upperRoman"_s, NumberStyle::UpperRoman}};
    const auto found = styles.constFind(format);
    return found == styles.cend() ? std::nullopt : std::optional(*found);
}

/// a…z, aa…zz, aaa…: Word repeats the letter.
QString letters(int value, NumberStyle style)
{
    constexpr int alphabet = 26;
    constexpr int longest = 8;
    const int repeats = (value - 1) / alphabet + 1;
    if (value < 1 || repeats > longest)
        return QString::number(value);
    return listNumber((value - 1) % alphabet + 1, style).repeated(repeats);
}

} // namespace

QString formatNumber(int value, const QString &format)
{
    if (format == "none"_L1)
        return {};
    if (format == "decimalZero"_L1 && value < 10)
        return u'0' + QString::number(value);
    const NumberStyle style = styleOf(format).value_or(NumberStyle::Decimal);
    if (format.endsWith("Letter"_L1))
        return letters(value, style);
    return listNumber(value, style);
}

std::optional<NumberStyle> listStyleFor(int value, const QString &format)
{
    const auto style = styleOf(format);
    return style && listNumber(value, *style) == formatNumber(value, format)
                   && (value > 0 || style == NumberStyle::Decimal)
               ? style
               : std::nullopt;
}

} // namespace bantin::content::assembly
