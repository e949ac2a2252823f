// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/doctor/LegacyFont.h"

#include <QStringView>

namespace bantin::content::doctor {

/// How well a text reads as Vietnamese.
struct Evidence {
    int legal = 0;     ///< words with letters beyond a–z that are Vietnamese syllables
    int different = 0; ///< legal words, each counted once
    int illegal = 0;   ///< the other words with letters beyond a–z
    int plain = 0;     ///< words of a–z only, abbreviations in capitals not counted
    int plainLegal = 0;

    int marked() const { return legal + illegal; }
    double share() const { return marked() == 0 ? 0.0 : double(legal) / marked(); }
    double plainShare() const { return plain == 0 ? 1.0 : double(plainLegal) / plain; }
};

Evidence evidence(QStringView text);

/// The same without the plain words, which stay zero: many times quicker where most words are plain. As found, and read in
/// `encoding`.
Evidence evidenceOfMarked(QStringView text);
Evidence evidenceOfMarked(QStringView text, LegacyEncoding encoding);

struct Verdict {
    LegacyEncoding encoding = LegacyEncoding::Tcvn3;
    double confidence = 0; ///< 0–1: the share of its marked words that are syllables when read so
};

/// The encoding of text without a font to tell it; nothing when the text reads well as it is, when it holds letters only
/// Unicode has, when it is another language, or when there is too little of it: fewer than three different marked syllables, less
/// than nine in ten of the marked words legal, less than half of the plain ones.
std::optional<Verdict> detectEncoding(QStringView text);

/// True when the text reads as Vietnamese in `encoding` and not as it is, however short it is: for neighbours of text
/// that detectEncoding() was sure of.
bool readsBetterAs(QStringView text, LegacyEncoding encoding);

} // namespace bantin::content::doctor
