// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ListFormat.h"

#include <array>
#include <utility>

namespace bantin::ui::editor {
namespace {

using content::NumberStyle;

constexpr std::array<std::pair<NumberStyle, QTextListFormat::Style>, 5> styles{{
    {NumberStyle::Decimal, QTextListFormat::ListDecimal},
    {NumberStyle::LowerLetter, QTextListFormat::ListLowerAlpha},
    {NumberStyle::UpperLetter, QTextListFormat::ListUpperAlpha},
    {NumberStyle::LowerRoman, QTextListFormat::ListLowerRoman},
    {NumberStyle::UpperRoman, QTextListFormat::ListUpperRoman},
}};

} // namespace

QTextListFormat::Style listStyle(content::ListKind kind, NumberStyle numbers)
{
    if (kind == content::ListKind::Bulleted)
        return QTextListFormat::ListDisc;
    for (const auto &[own, qt] : styles) {
        if (own == numbers)
            return qt;
    }
    return QTextListFormat::ListDecimal;
}

bool isNumbered(const QTextListFormat &format)
{
    return format.style() <= QTextListFormat::ListDecimal;
}

NumberStyle numberStyleOf(QTextListFormat::Style style)
{
    for (const auto &[own, qt] : styles) {
        if (qt == style)
            return own;
    }
    return NumberStyle::Decimal;
}

} // namespace bantin::ui::editor
