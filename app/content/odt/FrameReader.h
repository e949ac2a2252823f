// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/DrawingContent.h"
#include "app/content/odt/OdtScope.h"

namespace bantin::content::odt {

/// What a draw:frame, draw:g, draw:a or shape shows. Reads the element the part stands on, to its end.
assembly::DrawingContent readFrame(OdtScope &scope);

} // namespace bantin::content::odt
