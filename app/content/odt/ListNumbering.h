// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/Label.h"
#include "app/content/odt/StyleSheet.h"

#include <array>

namespace bantin::content::odt {

/// Counts the items of one document's lists and its numbered headings, in reading order.
class ListNumbering
{
public:
    explicit ListNumbering(const StyleSheet &styles);

    /// The text:list the part stands on, which may be nested in the open one.
    void openList(const assembly::XmlPart &xml);
    void closeList();
    /// From 0, of the innermost open list.
    int level() const { return int(m_open.size()) - 1; }

    /// Counts the next item of the innermost list. `paragraphList` is the list style its paragraph's style names, used where
    /// no list does.
    assembly::Label nextItem(std::optional<int> startValue, const QString &paragraphList);
    /// The number of the next heading of that level (from 0), where headings are numbered.
    std::optional<assembly::Label> nextHeading(int level);

private:
    using Counters = std::array<std::optional<int>, listLevels>;

    struct OpenList {
        QString style;
        QString id;
        bool counted = false; ///< an item of it has been counted
    };

    const ListStyle *styleOf(const QString &name) const;
    assembly::Label count(const ListStyle &style, size_t level, Counters &counters,
                          std::optional<int> startValue) const;
    static QString textOf(const ListStyle &style, size_t level, const Counters &counters);

    const StyleSheet &m_styles;
    QList<OpenList> m_open;
    bool m_continues = false;
    Counters m_counters;
    Counters m_headings;
    QHash<QString, Counters> m_byId;
    QHash<QString, Counters> m_byStyle;
    QHash<QString, int> m_numbers; ///< of list styles, for telling neighbouring lists apart
};

} // namespace bantin::content::odt
