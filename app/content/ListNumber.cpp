// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/ListNumber.h"

#include <array>
#include <utility>

namespace bantin::content {
namespace {

QString letters(int value)
{
    constexpr int alphabet = 26;
    QString text;
    for (; value > 0; value = (value - 1) / alphabet)
        text.prepend(QChar(u'a' + char16_t((value - 1) % alphabet)));
    return text;
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
    QString text;
    if (value > largest)
        return text;
    for (const auto &[weight, digit] : digits) {
        for (; value >= weight; value -= weight)
            text += QStringView(digit);
    }
    return text;
}

} // namespace

QString listNumber(int value, NumberStyle style)
{
    QString text;
    if (style == NumberStyle::LowerLetter || style == NumberStyle::UpperLetter)
        text = letters(value);
    else if (style == NumberStyle::LowerRoman || style == NumberStyle::UpperRoman)
        text = roman(value);
    if (text.isEmpty())
        return QString::number(value);
    return style == NumberStyle::UpperLetter || style == NumberStyle::UpperRoman ? text.toUpper() : text;
}

} // namespace bantin::content
