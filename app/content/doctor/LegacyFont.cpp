// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/doctor/LegacyFont.h"

#include <QStringList>

namespace bantin::content::doctor {

using namespace Qt::StringLiterals;

namespace {

/// Windows appends the script a font is asked for: ".VnTimeH Tur" is ".VnTimeH".
QString withoutScript(const QString &name)
{
    static const QStringList scripts{u" Tur"_s,    u" CE"_s,       u" Cyr"_s,      u" Greek"_s,
                                     u" Baltic"_s, u" (Hebrew)"_s, u" (Arabic)"_s, u" (Vietnamese)"_s};
    const QString family = name.trimmed();
    for (const QString &script : scripts) {
        if (family.endsWith(script, Qt::CaseInsensitive))
            return family.chopped(script.size()).trimmed();
    }
    return family;
}

bool isTcvn3(const QString &family)
{
    // Some programs drop the full stop; the capital letter that follows keeps "Vnu…" and the like out.
    if (family.startsWith(".Vn"_L1, Qt::CaseInsensitive))
        return family.size() > 3;
    return family.startsWith("Vn"_L1) && family.size() > 3 && family.at(2).isUpper();
}

} // namespace

std::optional<LegacyFont> legacyFont(const QString &name)
{
    const QString family = withoutScript(name);
    if (isTcvn3(family))
        return LegacyFont{LegacyEncoding::Tcvn3, family.endsWith(u'H') ? FontLetters::Capitals : FontLetters::AsTyped};
    if (family.startsWith("VNI-"_L1, Qt::CaseInsensitive) || family.startsWith("VNI "_L1))
        return LegacyFont{LegacyEncoding::Vni, FontLetters::AsTyped};
    if (family.startsWith("VPS "_L1) || family.startsWith("VPS-"_L1))
        return LegacyFont{LegacyEncoding::Vps, FontLetters::AsTyped};
    return std::nullopt;
}

bool isSymbolFont(const QString &name)
{
    static const QStringList families{u"symbol"_s,       u"wingdings"_s, u"webdings"_s,
                                      u"zapfdingbats"_s, u"mt extra"_s,  u"monotype sorts"_s};
    const QString folded = name.trimmed().toCaseFolded();
    for (const QString &family : families) {
        if (folded.startsWith(family))
            return true;
    }
    return false;
}

} // namespace bantin::content::doctor
