// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/NumberingCounter.h"

#include "app/content/assembly/NumberFormat.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::docx {
namespace {

QString shownFormat(const NumberingLevel &own, const NumberingLevel &shown)
{
    return own.legal ? u"decimal"_s : shown.format;
}

/// A number and nothing else. Brackets around letters ("a)") are how law texts name their points.
bool isNumberAlone(const NumberingLevel &level, size_t index)
{
    static const QRegularExpression decimal(u"^\\(?%([1-9])[.):/]*\\s*$"_s);
    static const QRegularExpression other(u"^%([1-9])\\.?\\s*$"_s);
    const bool isDecimal = shownFormat(level, level) == "decimal"_L1;
    const auto match = (isDecimal ? decimal : other).match(level.pattern);
    const bool ownNumber = match.hasMatch() && match.capturedView(1).toUInt() == index + 1;
    return ownNumber || (isDecimal && level.pattern.isEmpty());
}

Label labelOf(const NumberingLevel &level, size_t index, int value)
{
    Label label;
    label.level = int(index);
    label.value = value;
    label.font = level.font;
    const auto style = listStyleFor(value, shownFormat(level, level));
    if (level.format == "bullet"_L1)
        label.kind = LabelKind::Bullet;
    else
        label.kind = style && isNumberAlone(level, index) ? LabelKind::Number : LabelKind::Literal;
    label.numbers = style.value_or(NumberStyle::Decimal);
    return label;
}

} // namespace

NumberingCounter::NumberingCounter(const NumberingPart &part)
    : m_part(part)
{
}

std::optional<Label> NumberingCounter::next(int numberingId, int level)
{
    const Numbering *numbering = m_part.numbering(numberingId);
    if (!numbering)
        return std::nullopt;
    const auto index = size_t(std::clamp(level, 0, numberingLevels - 1));
    Counters &counters = m_counters[numbering->abstractId];
    const auto &startOverride = numbering->startOverrides.at(index);
    const auto overrideKey = std::pair(numberingId, index);
    if (startOverride && !m_overridesUsed.contains(overrideKey)) {
        m_overridesUsed.insert(overrideKey);
        counters.at(index) = *startOverride;
    } else if (counters.at(index)) {
        counters.at(index) = std::min(*counters.at(index), 999'999) + 1;
    } else {
        counters.at(index) = numbering->levels.at(index).start;
    }
    std::fill(counters.begin() + qptrdiff(index) + 1, counters.end(), std::nullopt);
    Label label = labelOf(numbering->levels.at(index), index, *counters.at(index));
    label.numberingId = numberingId;
    label.text = textOf(*numbering, index, counters);
    return label;
}

std::optional<int> NumberingCounter::levelOfStyle(int numberingId, const QString &style) const
{
    const Numbering *numbering = m_part.numbering(numberingId);
    return numbering ? numbering->levelOfStyle(style) : std::nullopt;
}

QString NumberingCounter::textOf(const Numbering &numbering, size_t level, const Counters &counters) const
{
    const NumberingLevel &own = numbering.levels.at(level);
    QString text;
    for (qsizetype i = 0; i < own.pattern.size(); ++i) {
        const QChar c = own.pattern.at(i);
        const int digit = i + 1 < own.pattern.size() ? own.pattern.at(i + 1).digitValue() : -1;
        if (c != u'%' || digit < 1 || digit > numberingLevels) {
            text += c;
            continue;
        }
        const auto index = size_t(digit - 1);
        const NumberingLevel &shown = numbering.levels.at(index);
        text += formatNumber(counters.at(index).value_or(shown.start), shownFormat(own, shown));
        ++i;
    }
    return text.trimmed();
}

} // namespace bantin::content::docx
