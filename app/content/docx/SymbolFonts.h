// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::content::docx {

/// The Unicode text for a character of a symbol font (w:sym, ECMA-376 §17.3.3.30); empty when it is not known.
QString symbolText(const QString &font, char16_t code);

} // namespace bantin::content::docx
