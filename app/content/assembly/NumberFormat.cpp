// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/NumberFormat.h"

#include <array>
#include <utility>

namespace bantin::content::assembly {
namespace {

using namespace Qt::StringLiterals;

/// a…z, aa…zz, aaa…: Word repeats the letter.
QString letters(int value)
{
    constexpr int alphabet = 26;
    constexpr int longest = 8;
    const int repeats = (value - 1) / alphabet + 1;
    if (value < 1 || repeats > longest)
        return QString::number(value);
    return QString(repeats, QChar(u'a' + char16_t((value - 1) % alphabet)));
}

QString roman(int value)
{
    constexpr std::array<std::pair<int, const char16_t *>, 13> digits{{{1000, u"m"},
                                                                       {900, u"cm"},
                                                                       {500, u"d"},
                                                                       {400, u"cd"},
                                                                       {100, u"c"},
                                                                       {90, u"xc"},
                                                                       {50, u"l"},
                                                                       {40, u"xl"},
                                                                       {10, u"x"},
                                                                       {9, u"ix"},
                                                                       {5, u"v"},
                                                                       {4, u"iv"},
                                                                       {1, u"i"}}};
    constexpr int largest = 3999;
    if (value < 1 || value > largest)
        return QString::number(value);
    QString text;
    for (const auto &[weight, digit] : digits) {
        for (; value >= weight; value -= weight)
            text += QStringView(digit);
    }
    return text;
}

} // namespace

QString formatNumber(int value, const QString &format)
{
    if (format == "none"_L1)
        return {};
    if (format == "lowerLetter"_L1)
        return letters(value);
    if (format == "upperLetter"_L1)
        return letters(value).toUpper();
    if (format == "lowerRoman"_L1)
        return roman(value);
    if (format == "upperRoman"_L1)
        return roman(value).toUpper();
    if (format == "decimalZero"_L1 && value < 10)
        return u'0' + QString::number(value);
    return QString::number(value);
}

} // namespace bantin::content::assembly
