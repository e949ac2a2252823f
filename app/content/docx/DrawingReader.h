// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/DrawingContent.h"
#include "app/content/docx/PartScope.h"

namespace bantin::content::docx {

/// What a w:drawing, w:pict or w:object shows. Reads the element the part stands on, to its end, whatever is grouped inside.
DrawingContent readDrawing(PartScope &scope);

} // namespace bantin::content::docx
