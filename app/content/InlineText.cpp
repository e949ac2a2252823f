// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/InlineText.h"

#include <algorithm>

namespace bantin::content {
namespace {

/// Shortens `text` at one end; true when nothing is left.
bool trimEnd(Inline &piece)
{
    auto *text = std::get_if<Text>(&piece);
    if (!text)
        return std::holds_alternative<LineBreak>(piece);
    while (!text->text.isEmpty() && text->text.back().isSpace())
        text->text.chop(1);
    return text->text.isEmpty();
}

bool trimStart(Inline &piece)
{
    auto *text = std::get_if<Text>(&piece);
    if (!text)
        return std::holds_alternative<LineBreak>(piece);
    const auto first = std::ranges::find_if_not(text->text, [](QChar c) { return c.isSpace(); });
    text->text.remove(0, first - text->text.cbegin());
    return text->text.isEmpty();
}

bool isVisible(const Inline &piece)
{
    const auto *text = std::get_if<Text>(&piece);
    return text && std::ranges::any_of(text->text, [](QChar c) { return !c.isSpace(); });
}

} // namespace

QString textOf(const Inlines &inlines)
{
    QString text;
    for (const Inline &piece : inlines) {
        if (const auto *run = std::get_if<Text>(&piece))
            text += run->text;
        else if (std::holds_alternative<LineBreak>(piece))
            text += u'\n';
    }
    return text;
}

Inlines trimmed(Inlines inlines)
{
    while (!inlines.isEmpty() && trimEnd(inlines.last()))
        inlines.removeLast();
    qsizetype blank = 0;
    while (blank < inlines.size() && trimStart(inlines[blank]))
        ++blank;
    inlines.remove(0, blank);
    return inlines;
}

Inlines withoutOverallMark(Inlines inlines, Mark mark)
{
    const bool overall = std::ranges::all_of(inlines, [mark](const Inline &piece) {
        return !isVisible(piece) || std::get<Text>(piece).marks.testFlag(mark);
    });
    if (overall) {
        for (Inline &piece : inlines) {
            if (auto *text = std::get_if<Text>(&piece))
                text->marks.setFlag(mark, false);
        }
    }
    return inlines;
}

} // namespace bantin::content
