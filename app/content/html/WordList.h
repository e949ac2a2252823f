// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/Label.h"

#include <optional>

namespace bantin::content::html {

/// A list paragraph's place as Word writes it into the style ("mso-list: l0 level2 lfo1").
struct WordListPlace {
    int numberingId = 0;
    int level = 0; ///< from 0
};

std::optional<WordListPlace> wordListPlace(const QString &value);

/// What Word shows in front of the paragraph, as a label: a bullet, a number, or text that is cited ("a)", "Điều 1."). Only
/// `numberFormat` (Word's mso-level-number-format) tells the letter i from the Roman number; without it letters are text.
assembly::Label labelOf(const QString &text, const WordListPlace &place, const QString &numberFormat);

} // namespace bantin::content::html
