// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

namespace bantin::content::assembly {

/// What a drawing object of a text shows.
struct DrawingContent {
    QList<Figure> figures;
    Blocks texts;    ///< text boxes and WordArt
    QString formula; ///< as one line of text, where the object is one

    bool isEmpty() const { return figures.isEmpty() && texts.isEmpty() && formula.isEmpty(); }
};

} // namespace bantin::content::assembly
