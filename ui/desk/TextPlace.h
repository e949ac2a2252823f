// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::ui {

/// Carets, selections and scroll position in the fields of an article, without a word of it. Positions count UTF-16 units.
struct TextPlace {
    struct Caret {
        int anchor = 0;
        int position = 0;
    };

    Caret title;
    Caret sapo;
    Caret text;
    int scroll = 0; ///< of the text, in pixels
    QString field;  ///< the one that had the focus: "title", "sapo" or "text"
};

} // namespace bantin::ui
