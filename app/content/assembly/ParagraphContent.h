// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/assembly/Label.h"

#include <optional>

namespace bantin::content::assembly {

enum class StyleRole { Body, Title, Caption, Quotation };

/// One paragraph of a file with what its style means.
struct ParagraphContent {
    StyleRole role = StyleRole::Body;
    std::optional<int> outlineLevel; ///< 0–8 for headings
    std::optional<Label> label;      ///< list marker or number
    Inlines inlines;
    Blocks before;          ///< pictures ahead of the first word
    Blocks after;           ///< later pictures and text boxes: they must not break the sentence
    bool joinsNext = false; ///< a drop cap, or its paragraph mark is a tracked deletion
};

} // namespace bantin::content::assembly
