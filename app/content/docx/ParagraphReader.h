// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/ParagraphContent.h"
#include "app/content/docx/PartScope.h"

namespace bantin::content::docx {

/// Reads the w:p the part stands on, to its end.
ParagraphContent readParagraph(PartScope &scope);

} // namespace bantin::content::docx
