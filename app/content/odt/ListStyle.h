// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/XmlPart.h"

#include <QList>

namespace bantin::content::odt {

inline constexpr int listLevels = 10;

/// What text:list-level-style-* says about one level (OASIS ODF 1.3 part 3 §16.30 ff.).
struct ListLevel {
    enum class Kind { None, Bullet, Number };
    Kind kind = Kind::None;
    QString format; ///< as assembly::formatNumber() names it; "none" shows no number
    QString prefix;
    QString suffix;
    QString textStyle;  ///< text:style-name: of the label
    QString fontName;   ///< style:font-name of the label: a declaration
    QString fontFamily; ///< fo:font-family of the label
    int start = 1;
    int shownLevels = 1; ///< "1.2.3" shows three
};

/// A text:list-style, or the text:outline-style that numbers headings.
struct ListStyle {
    QList<ListLevel> levels = QList<ListLevel>(listLevels);
};

/// Reads the element the part stands on, to its end.
ListStyle readListStyle(assembly::XmlPart &xml);

} // namespace bantin::content::odt
