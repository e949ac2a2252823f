// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/XmlPart.h"

namespace bantin::content::docx {

using namespace assembly;

/// The formula the part stands on (m:oMath, m:oMathPara; ECMA-376 part 1 §22.1) as one line of text, read to its end: as
/// assembly/MathLine.h writes it, the rest in reading order.
QString readMathText(XmlPart &xml);

} // namespace bantin::content::docx
