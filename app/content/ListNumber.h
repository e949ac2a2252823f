// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

namespace bantin::content {

/// `value` as browsers show it in a list of that style, without the full stop: 4 is "4", "d", "D", "iv" or "IV". Letters go on
/// after z with aa, ab; what a style has no sign for is a decimal (HTML §4.4.5, CSS Counter Styles 3 §6).
QString listNumber(int value, NumberStyle style);

} // namespace bantin::content
