// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::testing {

/// The Word file with every TCVN3 font of capitals (".VnTimeH") named as the one of small letters (".VnTime"): what a program
/// sees that reads the letters and not the fonts. Empty when `docx` cannot be read.
QByteArray withoutCapitalFonts(const QByteArray &docx);

} // namespace bantin::testing
