// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/ListNumbering.h"

#include "app/content/assembly/NumberFormat.h"

#include <algorithm>

namespace bantin::content::odt {

using namespace assembly;

namespace {

/// A number and nothing else. Brackets around letters ("a)") are how law texts name their points.
bool isNumberAlone(const ListLevel &level)
{
    const bool decimal = level.format == "decimal"_L1;
    const bool before = level.prefix.isEmpty() || (decimal && level.prefix == "("_L1);
    const QString marks = decimal ? u".):/"_s : u"."_s;
    const bool after = std::ranges::all_of(level.suffix, [&](QChar c) { return c.isSpace() || marks.contains(c); });
    return level.shownLevels == 1 && before && after;
}

} // namespace

ListNumbering::ListNumbering(const StyleSheet &styles)
    : m_styles(styles)
{
}

void ListNumbering::openList(const XmlPart &xml)
{
    OpenList list;
    list.style = xml.attribute(Ns::OdfText, "style-name"_L1);
    list.id = xml.attribute(Ns::Xml, "id"_L1);
    const QString after = xml.attribute(Ns::OdfText, "continue-list"_L1);
    const bool continues = xml.attribute(Ns::OdfText, "continue-numbering"_L1) == "true"_L1;
    if (m_open.isEmpty()) {
        m_continues = continues || !after.isEmpty();
        m_counters = {};
        if (!after.isEmpty())
            m_counters = m_byId.value(after);
        else if (continues)
            m_counters = m_byStyle.value(list.style);
    } else {
        if (list.style.isEmpty())
            list.style = m_open.last().style;
        // A continued list also goes on inside items that hold nothing but it (§19.783).
        const bool goesOn = continues || (m_continues && !m_open.last().counted);
        if (!goesOn)
            std::fill(m_counters.begin() + std::min(m_open.size(), qsizetype(listLevels)), m_counters.end(),
                      std::nullopt);
    }
    m_open.append(list);
}

void ListNumbering::closeList()
{
    const OpenList list = m_open.takeLast();
    if (!m_open.isEmpty())
        return;
    if (!list.id.isEmpty())
        m_byId.insert(list.id, m_counters);
    m_byStyle.insert(list.style, m_counters);
}

const ListStyle *ListNumbering::styleOf(const QString &name) const
{
    const ListStyle *style = m_styles.list(name);
    return !style && name == "Outline"_L1 ? &m_styles.outline() : style;
}

Label ListNumbering::nextItem(std::optional<int> startValue, const QString &paragraphList)
{
    static const ListStyle bullets;
    OpenList &list = m_open.last();
    const QString name = list.style.isEmpty() ? paragraphList : list.style;
    const ListStyle *style = styleOf(name);
    list.counted = true;
    const auto deepest = size_t(std::min(level(), listLevels - 1));
    Label label = count(style ? *style : bullets, deepest, m_counters, startValue);
    label.numberingId = m_numbers.value(name, int(m_numbers.size()));
    m_numbers.insert(name, label.numberingId);
    return label;
}

std::optional<Label> ListNumbering::nextHeading(int level)
{
    const auto index = size_t(std::clamp(level, 0, listLevels - 1));
    const ListStyle &style = m_styles.outline();
    if (style.levels.at(qsizetype(index)).kind != ListLevel::Kind::Number)
        return std::nullopt;
    Label label = count(style, index, m_headings, std::nullopt);
    return label.text.isEmpty() ? std::nullopt : std::optional(label);
}

Label ListNumbering::count(const ListStyle &style, size_t level, Counters &counters,
                           std::optional<int> startValue) const
{
    const ListLevel &own = style.levels.at(qsizetype(level));
    std::optional<int> &counter = counters.at(level);
    if (startValue)
        counter = startValue;
    else
        counter = counter ? std::min(*counter, 999'999) + 1 : own.start;
    std::fill(counters.begin() + qptrdiff(level) + 1, counters.end(), std::nullopt);
    Label label;
    label.level = int(level);
    label.value = *counter;
    if (own.kind != ListLevel::Kind::Number)
        return label;
    const auto marker = listStyleFor(label.value, own.format);
    label.kind = marker && isNumberAlone(own) ? LabelKind::Number : LabelKind::Literal;
    label.numbers = marker.value_or(NumberStyle::Decimal);
    label.text = textOf(style, level, counters);
    label.font = m_styles.labelFont(own);
    return label;
}

QString ListNumbering::textOf(const ListStyle &style, size_t level, const Counters &counters)
{
    const ListLevel &own = style.levels.at(qsizetype(level));
    QStringList numbers;
    for (size_t shown = level + 1 - size_t(own.shownLevels); shown <= level; ++shown) {
        const ListLevel &at = style.levels.at(qsizetype(shown));
        const QString number = formatNumber(counters.at(shown).value_or(at.start), at.format);
        if (at.kind == ListLevel::Kind::Number && !number.isEmpty())
            numbers.append(number);
    }
    return numbers.isEmpty() ? QString() : (own.prefix + numbers.join(u'.') + own.suffix).trimmed();
}

} // namespace bantin::content::odt
