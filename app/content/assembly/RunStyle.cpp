// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/RunStyle.h"

namespace bantin::content::assembly {
namespace {

template<typename T>
void take(std::optional<T> &weaker, const std::optional<T> &stronger)
{
    if (stronger)
        weaker = stronger;
}

} // namespace

void RunStyle::overrideWith(const RunStyle &stronger)
{
    take(bold, stronger.bold);
    take(italic, stronger.italic);
    take(underline, stronger.underline);
    take(strike, stronger.strike);
    take(hidden, stronger.hidden);
    take(position, stronger.position);
    if (!stronger.font.isEmpty())
        font = stronger.font;
}

Marks RunStyle::marks() const
{
    Marks marks;
    marks.setFlag(Mark::Bold, bold.value_or(false));
    marks.setFlag(Mark::Italic, italic.value_or(false));
    marks.setFlag(Mark::Underline, underline.value_or(false));
    marks.setFlag(Mark::Strike, strike.value_or(false));
    if (position && *position != Mark::Bold)
        marks.setFlag(*position);
    return marks;
}

} // namespace bantin::content::assembly
