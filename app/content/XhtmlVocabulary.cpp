// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/XhtmlVocabulary.h"

#include <QChar>

#include <algorithm>

namespace bantin::content::vocabulary {

bool isAllowedHref(QStringView target)
{
    const bool clean = std::ranges::none_of(target, [](QChar c) {
        return c.isSpace() || c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
               || c.category() == QChar::Other_Format || c == u'\\' || c == u'<' || c == u'>' || c == u'"'
               || (c.unicode() >= 0xfffe);
    });
    if (!clean || !target.isValidUtf16())
        return false;
    if (target.startsWith(u'#'))
        return target.size() > 1;
    for (const auto scheme : {"http://"_L1, "https://"_L1}) {
        if (target.startsWith(scheme, Qt::CaseInsensitive))
            return target.size() > scheme.size() && target.at(scheme.size()) != u'/';
    }
    for (const auto scheme : {"mailto:"_L1, "tel:"_L1}) {
        if (target.startsWith(scheme, Qt::CaseInsensitive))
            return target.size() > scheme.size();
    }
    return false;
}

bool isAssetName(QStringView name)
{
    constexpr qsizetype digestLength = 128;
    if (name.size() <= digestLength)
        return false;
    const bool hex = std::ranges::all_of(name.first(digestLength),
                                         [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    const QStringView extension = name.sliced(digestLength);
    return hex
           && (extension == ".jpg"_L1 || extension == ".png"_L1 || extension == ".webp"_L1 || extension == ".gif"_L1);
}

bool isTextCharacter(char32_t character)
{
    if (character < 0x20 || (character >= 0x7f && character < 0xa0))
        return false;
    if (character >= 0xd800 && character <= 0xdfff)
        return false;
    return character != 0xfffe && character != 0xffff && character <= 0x10ffff;
}

} // namespace bantin::content::vocabulary
