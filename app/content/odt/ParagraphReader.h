// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/ParagraphContent.h"
#include "app/content/odt/OdtScope.h"

namespace bantin::content::odt {

/// Reads the text:p or text:h the part stands on, to its end; its label is for the list it stands in to say.
assembly::ParagraphContent readParagraph(OdtScope &scope);

} // namespace bantin::content::odt
