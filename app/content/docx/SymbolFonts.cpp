// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/SymbolFonts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bantin::content::docx {
namespace {

using namespace Qt::StringLiterals;

using Entry = std::pair<char16_t, char16_t>;

constexpr std::array symbolCharacters{
    Entry{0x22, u'∀'}, Entry{0x24, u'∃'}, Entry{0x27, u'∍'}, Entry{0x2d, u'−'}, Entry{0x44, u'Δ'}, Entry{0x46, u'Φ'},
    Entry{0x47, u'Γ'}, Entry{0x4c, u'Λ'}, Entry{0x50, u'Π'}, Entry{0x51, u'Θ'}, Entry{0x53, u'Σ'}, Entry{0x57, u'Ω'},
    Entry{0x58, u'Ξ'}, Entry{0x59, u'Ψ'}, Entry{0x61, u'α'}, Entry{0x62, u'β'}, Entry{0x63, u'χ'}, Entry{0x64, u'δ'},
    Entry{0x65, u'ε'}, Entry{0x66, u'φ'}, Entry{0x67, u'γ'}, Entry{0x68, u'η'}, Entry{0x6b, u'κ'}, Entry{0x6c, u'λ'},
    Entry{0x6d, u'μ'}, Entry{0x6e, u'ν'}, Entry{0x70, u'π'}, Entry{0x71, u'θ'}, Entry{0x72, u'ρ'}, Entry{0x73, u'σ'},
    Entry{0x74, u'τ'}, Entry{0x77, u'ω'}, Entry{0x78, u'ξ'}, Entry{0x79, u'ψ'}, Entry{0x7a, u'ζ'}, Entry{0xa3, u'≤'},
    Entry{0xa5, u'∞'}, Entry{0xab, u'↔'}, Entry{0xac, u'←'}, Entry{0xad, u'↑'}, Entry{0xae, u'→'}, Entry{0xaf, u'↓'},
    Entry{0xb0, u'°'}, Entry{0xb1, u'±'}, Entry{0xb3, u'≥'}, Entry{0xb4, u'×'}, Entry{0xb6, u'∂'}, Entry{0xb7, u'•'},
    Entry{0xb8, u'÷'}, Entry{0xb9, u'≠'}, Entry{0xba, u'≡'}, Entry{0xbb, u'≈'}, Entry{0xbc, u'…'}, Entry{0xce, u'∈'},
    Entry{0xd2, u'®'}, Entry{0xd3, u'©'}, Entry{0xd4, u'™'}, Entry{0xd6, u'√'}, Entry{0xd7, u'⋅'}, Entry{0xde, u'⇒'},
    Entry{0xe5, u'∑'}, Entry{0xe4, u'™'}, Entry{0xe2, u'®'}, Entry{0xe3, u'©'}, Entry{0xf2, u'∫'},
};

constexpr std::array wingdingsCharacters{
    Entry{0x21, u'✏'}, Entry{0x22, u'✂'}, Entry{0x28, u'☎'}, Entry{0x29, u'✆'}, Entry{0x2a, u'✉'}, Entry{0x46, u'☞'},
    Entry{0x4a, u'☺'}, Entry{0x4c, u'☹'}, Entry{0x6c, u'●'}, Entry{0x6e, u'■'}, Entry{0x6f, u'□'}, Entry{0x71, u'❑'},
    Entry{0x72, u'❒'}, Entry{0x75, u'◆'}, Entry{0x76, u'❖'}, Entry{0x9f, u'•'}, Entry{0xa1, u'○'}, Entry{0xa7, u'▪'},
    Entry{0xa8, u'☐'}, Entry{0xab, u'★'}, Entry{0xd8, u'➢'}, Entry{0xdf, u'←'}, Entry{0xe0, u'→'}, Entry{0xe1, u'↑'},
    Entry{0xe2, u'↓'}, Entry{0xe8, u'➔'}, Entry{0xf0, u'⇨'}, Entry{0xfb, u'✗'}, Entry{0xfc, u'✓'}, Entry{0xfd, u'☒'},
    Entry{0xfe, u'☑'},
};

constexpr std::array webdingsCharacters{
    Entry{0x61, u'✔'}, Entry{0x63, u'□'}, Entry{0x67, u'■'}, Entry{0x6e, u'●'}, Entry{0x72, u'✘'}, Entry{0xc9, u'✉'},
};

QString find(auto &table, char16_t code)
{
    const auto entry = std::ranges::find(table, code, &Entry::first);
    return entry == table.end() ? QString() : QString(QChar(entry->second));
}

} // namespace

QString symbolText(const QString &font, char16_t code)
{
    const QString family = font.toCaseFolded();
    // Symbol fonts live in the private area U+F000–F0FF; some writers give the bare code.
    const auto bare = char16_t(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
    if (family == "symbol"_L1) {
        if (const QString mapped = find(symbolCharacters, bare); !mapped.isEmpty())
            return mapped;
        return bare >= 0x20 && bare < 0x7f ? QString(QChar(bare)) : QString();
    }
    if (family.startsWith("wingdings"_L1))
        return family == "wingdings"_L1 ? find(wingdingsCharacters, bare) : QString();
    if (family == "webdings"_L1)
        return find(webdingsCharacters, bare);
    const bool isPrivate = code >= 0xe000 && code <= 0xf8ff;
    return isPrivate || code < 0x20 || QChar::isSurrogate(code) ? QString() : QString(QChar(code));
}

} // namespace bantin::content::docx
