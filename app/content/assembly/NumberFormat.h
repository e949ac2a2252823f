// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::content::assembly {

/// `value` written as w:numFmt `format` says (ST_NumberFormat, ECMA-376 §17.18.59): decimal, decimalZero, lower and upper
/// letters and Roman numerals; other formats as decimal, "none" as nothing.
QString formatNumber(int value, const QString &format);

} // namespace bantin::content::assembly
