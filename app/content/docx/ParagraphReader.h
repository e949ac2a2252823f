// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/docx/PartScope.h"

namespace bantin::content::docx {

/// One w:p with its style resolved.
struct ParagraphContent {
    ResolvedStyle style;        ///< outlineLevel includes the paragraph's own
    std::optional<Label> label; ///< list marker or number
    Inlines inlines;
    Blocks before;          ///< pictures ahead of the first word
    Blocks after;           ///< later pictures and text boxes: they must not break the sentence
    bool joinsNext = false; ///< a drop cap, or its paragraph mark is a tracked deletion
};

/// Reads the w:p the part stands on, to its end.
ParagraphContent readParagraph(PartScope &scope);

} // namespace bantin::content::docx
