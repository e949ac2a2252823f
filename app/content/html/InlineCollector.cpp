// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/InlineCollector.h"

#include "app/content/InlineText.h"

#include <algorithm>

namespace bantin::content::html {
namespace {

constexpr QChar noBreakSpace = QChar(QChar::Nbsp);

bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f' || c == noBreakSpace;
}

} // namespace

void InlineCollector::append(const QString &text, const TextStyle &style)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && (!isHtmlSpace(text.at(end)) || text.at(end) == noBreakSpace))
            ++end;
        if (end > at)
            run(style).text.append(QStringView(text).sliced(at, end - at));
        for (; end < text.size() && isHtmlSpace(text.at(end)) && text.at(end) != noBreakSpace; ++end) {
            if (text.at(end) == u'\n' && style.keepsLines)
                m_inlines.append(LineBreak{});
            else
                appendSpace(style);
        }
        at = end;
    }
}

void InlineCollector::appendBreak()
{
    m_inlines.append(LineBreak{});
}

void InlineCollector::appendSpace(const TextStyle &style)
{
    const auto *last = m_inlines.isEmpty() ? nullptr : std::get_if<Text>(&m_inlines.last());
    if (last && !last->text.isEmpty() && last->text.back() != u' ')
        run(style).text.append(u' ');
}

Text &InlineCollector::run(const TextStyle &style)
{
    Marks marks = style.marks;
    // A link is underlined by the page itself.
    marks.setFlag(Mark::Underline, marks.testFlag(Mark::Underline) && style.href.isEmpty());
    if (!m_inlines.isEmpty()) {
        auto *last = std::get_if<Text>(&m_inlines.last());
        if (last && last->marks == marks && last->href == style.href)
            return *last;
    }
    m_inlines.append(Text{{}, marks, style.href});
    return std::get<Text>(m_inlines.last());
}

bool InlineCollector::isBlank() const
{
    return std::ranges::all_of(m_inlines, [](const Inline &piece) {
        const auto *text = std::get_if<Text>(&piece);
        return text ? std::ranges::all_of(text->text, isHtmlSpace) : std::holds_alternative<LineBreak>(piece);
    });
}

bool InlineCollector::endsWithBreak() const
{
    for (auto piece = m_inlines.crbegin(); piece != m_inlines.crend(); ++piece) {
        const auto *text = std::get_if<Text>(&*piece);
        if (!text)
            return std::holds_alternative<LineBreak>(*piece);
        if (!std::ranges::all_of(text->text, isHtmlSpace))
            return false;
    }
    return false;
}

Inlines InlineCollector::take()
{
    Inlines all = trimmed(std::exchange(m_inlines, {}));
    bool spaceBefore = false;
    for (qsizetype i = 0; i < all.size(); ++i) {
        auto *text = std::get_if<Text>(&all[i]);
        if (!text) {
            spaceBefore = std::holds_alternative<LineBreak>(all[i]);
            continue;
        }
        QString clean;
        clean.reserve(text->text.size());
        for (qsizetype at = 0; at < text->text.size();) {
            qsizetype end = at;
            while (end < text->text.size() && isHtmlSpace(text->text.at(end)))
                ++end;
            if (end == at) {
                spaceBefore = false;
                clean.append(text->text.at(at++));
                continue;
            }
            if (!spaceBefore)
                clean.append(end - at == 1 ? text->text.at(at) : QChar(u' '));
            spaceBefore = true;
            at = end;
        }
        text->text = clean;
    }
    all.removeIf([](const Inline &piece) {
        const auto *text = std::get_if<Text>(&piece);
        return text && text->text.isEmpty();
    });
    return all;
}

} // namespace bantin::content::html
