// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/Label.h"
#include "app/content/docx/NumberingPart.h"

#include <QSet>

namespace bantin::content::docx {

/// Counts the numbered paragraphs of one document in reading order.
class NumberingCounter
{
public:
    explicit NumberingCounter(const NumberingPart &part);

    /// The label of the next paragraph with that numbering, or nothing for an unknown one.
    std::optional<Label> next(int numberingId, int level);
    /// The level a paragraph style stands for in that numbering.
    std::optional<int> levelOfStyle(int numberingId, const QString &style) const;

private:
    using Counters = std::array<std::optional<int>, numberingLevels>;

    QString textOf(const Numbering &numbering, size_t level, const Counters &counters) const;

    const NumberingPart &m_part;
    QHash<int, Counters> m_counters; ///< by abstract id: instances of one definition count on together
    QSet<std::pair<int, size_t>> m_overridesUsed;
};

} // namespace bantin::content::docx
