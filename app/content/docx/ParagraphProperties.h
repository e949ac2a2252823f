// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/docx/RunProperties.h"

namespace bantin::content::docx {

/// What w:pPr says about a paragraph (ECMA-376 §17.3.1), as far as meaning goes.
struct ParagraphProperties {
    QString style;                   ///< paragraph style id
    std::optional<int> outlineLevel; ///< 0–8; 9 is body text
    std::optional<int> numberingId;  ///< 0 switches numbering off
    std::optional<int> numberingLevel;
    bool dropCap = false; ///< its text is the first letter of the next paragraph (§17.3.1.11)
    RunProperties mark;
};

/// Reads the w:pPr the part stands on, to its end.
ParagraphProperties readParagraphProperties(XmlPart &xml);

} // namespace bantin::content::docx
