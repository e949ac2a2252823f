// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/docx/PartScope.h"

#include <functional>

namespace bantin::content::docx {

/// Reads the block content (paragraphs, tables, what wraps them) of the element the part stands on, to its end: w:body,
/// w:tc, w:txbxContent, w:footnote.
Blocks readBlocks(PartScope &scope);

/// The same for w:tc; `readProperties` consumes its w:tcPr.
Blocks readCellBlocks(PartScope &scope, const std::function<void()> &readProperties);

/// The same for w:body; paragraphs in the Title style that lead the text go to `title` instead.
Blocks readBody(PartScope &scope, QString &title);

} // namespace bantin::content::docx
