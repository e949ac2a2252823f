// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

namespace bantin::content::assembly {

enum class LabelKind {
    Bullet,
    Number,  ///< the list element's own marker says the same ("1.", "a.", "IV.")
    Literal, ///< anything else ("Điều 3.", "a)", "1.2."): in law texts the label is cited, so it becomes text
};

/// What stands in front of a list paragraph.
struct Label {
    LabelKind kind = LabelKind::Bullet;
    int numberingId = 0;
    int level = 0;
    int value = 0;
    QString text;                               ///< as the writing program would show it
    NumberStyle numbers = NumberStyle::Decimal; ///< of a Number
    QString font{};                             ///< of the label, where the numbering itself names one
};

} // namespace bantin::content::assembly
