// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/XmlPart.h"

namespace bantin::content::odt {

/// The MathML element the part stands on as one line of text, read to its end: as assembly/MathLine.h writes it, the rest in
/// reading order.
QString readFormulaText(assembly::XmlPart &xml);

} // namespace bantin::content::odt
