// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <optional>

namespace bantin::content::assembly {

/// `value` written as w:numFmt `format` says (ST_NumberFormat, ECMA-376 §17.18.59): decimal, decimalZero, lower and upper
/// letters and Roman numerals; other formats as decimal, "none" as nothing. After z Word repeats the letter (aa, bb);
/// "lowerAlpha" and "upperAlpha" count on (aa, ab).
QString formatNumber(int value, const QString &format);

/// How a list element has to number its items so that its own marker shows `value` the same way; nothing where none does.
std::optional<NumberStyle> listStyleFor(int value, const QString &format);

} // namespace bantin::content::assembly
