// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/docx/PartScope.h"

namespace bantin::content::docx {

/// What a w:drawing, w:pict or w:object shows.
struct DrawingContent {
    QList<Figure> figures;
    Blocks texts; ///< text boxes and WordArt

    bool isEmpty() const { return figures.isEmpty() && texts.isEmpty(); }
};

/// Reads the element the part stands on, to its end, whatever is grouped inside.
DrawingContent readDrawing(PartScope &scope);

} // namespace bantin::content::docx
