// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/RunStyle.h"
#include "app/content/assembly/XmlPart.h"

namespace bantin::content::docx {

using namespace assembly;

/// What w:rPr says about a run (ECMA-376 §17.3.2).
struct RunProperties : RunStyle {
    QString style;            ///< character style id
    bool deletedMark = false; ///< tracked deletion of the paragraph mark
};

/// Reads the w:rPr the part stands on, to its end.
RunProperties readRunProperties(XmlPart &xml);

} // namespace bantin::content::docx
