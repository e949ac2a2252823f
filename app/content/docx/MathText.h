// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/XmlPart.h"

namespace bantin::content::docx {

using namespace assembly;

/// The formula the part stands on (m:oMath, m:oMathPara) as one line of text, read to its end: fractions as "a/b", powers as
/// "a^b", indices as "a_b"; the rest in reading order.
QString readMathText(XmlPart &xml);

} // namespace bantin::content::docx
