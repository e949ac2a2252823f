// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bantin::testing {

/// The 67 small letters of Vietnamese that are not a–z.
QStringList vietnameseLetters();

/// Writes Unicode text as Word shows text of the encoding: Latin-1 characters for the bytes. Made from the rules of the
/// encodings (base, shape, tone), not from the application's tables.
QString toTcvn3(const QString &text); ///< capitals with a tone mark become small, as the encoding has none
QString toVni(const QString &text);

} // namespace bantin::testing
