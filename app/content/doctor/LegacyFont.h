// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bantin::content::doctor {

/// The 8-bit Vietnamese encodings from before Unicode.
enum class LegacyEncoding {
    Tcvn3,    ///< TCVN 5712:1993 VN3, "ABC": letters with a tone mark exist in lower case only
    Vni,      ///< VNI for Windows: a letter, then its mark
    Viscii,   ///< RFC 1456
    Vps,      ///< VPS for Windows
    Tcvn5712, ///< TCVN 5712:1993 VN1: VN3 and capitals in the control ranges
};

enum class FontLetters {
    AsTyped,
    Capitals, ///< the font draws every small letter as a capital (".VnTimeH")
};

/// What a font's name says about the text set in it.
struct LegacyFont {
    LegacyEncoding encoding = LegacyEncoding::Tcvn3;
    FontLetters letters = FontLetters::AsTyped;
    friend bool operator==(const LegacyFont &, const LegacyFont &) = default;
};

/// Nothing for fonts that are not known to carry an encoding of their own.
std::optional<LegacyFont> legacyFont(const QString &name);

/// Symbol, Wingdings and the like: whatever stands in them is no text to be examined.
bool isSymbolFont(const QString &name);

} // namespace bantin::content::doctor
