// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/XhtmlVocabulary.h"

#include <QChar>
#include <QDate>

#include <algorithm>
#include <initializer_list>

namespace bantin::content::vocabulary {

namespace {

/// 128 lower-case hex digits, a dot and one of `extensions`.
bool hasExtension(QStringView name, std::initializer_list<QLatin1StringView> extensions)
{
    constexpr qsizetype digestLength = 128;
    if (name.size() <= digestLength || name.at(digestLength) != u'.')
        return false;
    const bool hex = std::ranges::all_of(name.first(digestLength),
                                         [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    return hex
           && std::ranges::any_of(extensions, [extension = name.sliced(digestLength + 1)](QLatin1StringView allowed) {
                  return extension == allowed;
              });
}

} // namespace

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
    return hasExtension(name, {"jpg"_L1, "png"_L1, "webp"_L1, "gif"_L1});
}

bool isAttachmentName(QStringView name)
{
    return hasExtension(name, {"pdf"_L1, "doc"_L1, "docx"_L1, "xls"_L1, "xlsx"_L1, "ppt"_L1, "pptx"_L1, "odt"_L1,
                               "ods"_L1, "odp"_L1, "rtf"_L1, "txt"_L1, "csv"_L1, "zip"_L1});
}

QString attachmentFacts(QStringView name, qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    const QString extension = name.sliced(name.lastIndexOf(u'.') + 1).toString().toUpper();
    if (bytes < kilo)
        return u"%1, %2 B"_s.arg(extension).arg(bytes);
    if (bytes < kilo * kilo)
        return u"%1, %2 KB"_s.arg(extension).arg((bytes + kilo / 2) / kilo);
    const qint64 tenths = (bytes * 10 + kilo * kilo / 2) / (kilo * kilo);
    return u"%1, %2,%3 MB"_s.arg(extension).arg(tenths / 10).arg(tenths % 10);
}

QString shownDate(QStringView isoDate)
{
    const QDate date = QDate::fromString(isoDate, u"yyyy-MM-dd");
    return date.isValid() ? date.toString(u"dd/MM/yyyy") : QString();
}

QString noteId(qsizetype number)
{
    return u"note-"_s + QString::number(number);
}

QString noteReferenceId(qsizetype number)
{
    return u"noteref-"_s + QString::number(number);
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
