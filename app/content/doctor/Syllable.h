// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace bantin::content::doctor {

/// A letter that only Vietnamese text in Unicode has: no reading of 8-bit text as a Western code page yields it.
bool isUnicodeVietnamese(QChar letter);

/// True when `word` is built as Vietnamese syllables are: initial consonant, a rime of the language, and no tone but sắc and
/// nặng before a final c, ch, p or t. Upper and lower case, composed or not, old and new tone placement alike; without
/// tone marks too.
bool isSyllable(QStringView word);

/// The syllable bears a tone or a letter beyond a–z.
bool isMarkedSyllable(QStringView word);

} // namespace bantin::content::doctor
