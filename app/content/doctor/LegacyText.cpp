// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/doctor/LegacyText.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bantin::content::doctor {

using namespace Qt::StringLiterals;

namespace {

using Table = std::u16string_view;

/// Each table gives the letters of the bytes 0x80–0xFF, 32 in a row; a space stands for "no letter".
constexpr Table tcvn5712 = u"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
                           u" ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴ"
                           u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
                           u"ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";
// Õ shares its byte with the no-break space, which is far more frequent.
constexpr Table viscii = u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
                         u"ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
                         u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
                         u"àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
// Where a capital shares its byte with the small letter, the table has the small one.
constexpr Table vps = u"ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ  ỀỂỄỐỒỔỖýỷỵỚỜỞ"
                      u" ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
                      u"ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ "
                      u"àáâãảạă èéêẽìí ĩẴĐòóôõ Ơụùúủ ỶẼỳ";
static_assert(tcvn5712.size() == 128 && viscii.size() == 128 && vps.size() == 128);

/// The letters two encodings keep among the control characters 0x00–0x1F.
constexpr Table tcvn5712Controls = u" ÚỤ ỪỬỮ          ỨỰỲỶỸÝỴ        ";
constexpr Table visciiControls = u"  Ẳ  ẴẪ             Ỷ    Ỹ    Ỵ ";
static_assert(tcvn5712Controls.size() == 32 && visciiControls.size() == 32);

constexpr char16_t noLetter = u' ';

/// Windows-1252, bytes 0x80–0x9F; a space for the five that are undefined.
constexpr Table western = u"€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/// Windows-1254 differs from 1252 in these letters; Word writes them for fonts asked for with the Turkish script.
constexpr std::array<std::pair<char16_t, uchar>, 6> turkish{
    {{u'Ğ', 0xd0}, {u'İ', 0xdd}, {u'Ş', 0xde}, {u'ğ', 0xf0}, {u'ı', 0xfd}, {u'ş', 0xfe}}};

std::optional<uchar> byteOf(QChar character)
{
    const char16_t code = character.unicode();
    if (code <= 0xff)
        return uchar(code);
    if (code >= 0xf000 && code <= 0xf0ff)
        return uchar(code - 0xf000);
    if (const size_t place = western.find(code); place != Table::npos)
        return uchar(0x80 + place);
    const auto letter = std::ranges::find(turkish, code, &std::pair<char16_t, uchar>::first);
    return letter == turkish.end() ? std::nullopt : std::optional(letter->second);
}

QChar westernOf(uchar byte)
{
    const char16_t mapped = byte >= 0x80 && byte <= 0x9f ? western.at(byte - 0x80) : noLetter;
    return mapped == noLetter ? QChar(char16_t(byte)) : QChar(mapped);
}

/// What stays when a byte is no letter; only the private form of a symbol font is brought back to a visible character.
QChar kept(QChar character)
{
    const char16_t code = character.unicode();
    return code >= 0xf020 && code <= 0xf0ff ? westernOf(uchar(code - 0xf000)) : character;
}

char16_t singleByteLetter(uchar byte, LegacyEncoding encoding)
{
    if (byte < 0x20) {
        return encoding == LegacyEncoding::Tcvn5712 ? tcvn5712Controls.at(byte)
               : encoding == LegacyEncoding::Viscii ? visciiControls.at(byte)
                                                    : noLetter;
    }
    if (byte < 0x80)
        return noLetter;
    switch (encoding) {
    case LegacyEncoding::Tcvn3: // the range below 0xA0 is Windows punctuation in these fonts
        return byte < 0xa0 ? noLetter : tcvn5712.at(byte - 0x80);
    case LegacyEncoding::Tcvn5712:
        return tcvn5712.at(byte - 0x80);
    case LegacyEncoding::Viscii:
        return viscii.at(byte - 0x80);
    case LegacyEncoding::Vps:
        return vps.at(byte - 0x80);
    case LegacyEncoding::Vni:
        break;
    }
    return noLetter;
}

/// VNI's letters of one byte, the small ones; capitals lie 0x20 lower.
constexpr std::array<std::pair<uchar, char16_t>, 9> vniLetters{{{0xf1, u'đ'},
                                                                {0xf4, u'ơ'},
                                                                {0xf6, u'ư'},
                                                                {0xed, u'í'},
                                                                {0xec, u'ì'},
                                                                {0xe6, u'ỉ'},
                                                                {0xf3, u'ĩ'},
                                                                {0xf2, u'ị'},
                                                                {0xee, u'ỵ'}}};

/// A VNI mark is a change of the letter's shape, a tone, or both, as combining characters; 0 for none.
struct VniMark {
    uchar byte;
    char16_t shape;
    char16_t tone;
};

constexpr char16_t circumflex = 0x302;
constexpr char16_t breve = 0x306;
constexpr char16_t grave = 0x300;
constexpr char16_t acute = 0x301;
constexpr char16_t tilde = 0x303;
constexpr char16_t hook = 0x309;
constexpr char16_t dot = 0x323;

constexpr std::array<VniMark, 17> vniMarks{{
    {0xf9, 0, acute},
    {0xf8, 0, grave},
    {0xfb, 0, hook},
    {0xf5, 0, tilde},
    {0xef, 0, dot},
    {0xe2, circumflex, 0},
    {0xe1, circumflex, acute},
    {0xe0, circumflex, grave},
    {0xe5, circumflex, hook},
    {0xe3, circumflex, tilde},
    {0xe4, circumflex, dot},
    {0xea, breve, 0},
    {0xe9, breve, acute},
    {0xe8, breve, grave},
    {0xfa, breve, hook},
    {0xfc, breve, tilde},
    {0xeb, breve, dot},
}};

bool isCapitalByte(uchar byte)
{
    return byte >= 0xc0 && byte <= 0xde;
}

uchar smallByte(uchar byte)
{
    return isCapitalByte(byte) ? uchar(byte + 0x20) : byte;
}

const VniMark *vniMark(std::optional<uchar> byte)
{
    if (!byte)
        return nullptr;
    const auto mark = std::ranges::find(vniMarks, smallByte(*byte), &VniMark::byte);
    return mark == vniMarks.end() ? nullptr : &*mark;
}

QChar vniLetter(uchar byte)
{
    const auto letter = std::ranges::find(vniLetters, smallByte(byte), &std::pair<uchar, char16_t>::first);
    if (letter == vniLetters.end())
        return QChar(noLetter);
    return isCapitalByte(byte) ? QChar(letter->second).toUpper() : QChar(letter->second);
}

bool takesShape(QChar base, char16_t shape)
{
    const QChar small = base.toLower();
    return small == u'a' || (shape == circumflex && (small == u'e' || small == u'o'));
}

bool takesTone(QChar base)
{
    return u"aeiouyơư"_s.contains(base.toLower());
}

/// Takes the marks that follow `base` from `place` on and answers the letter they make.
QString vniCluster(QStringView text, QChar base, qsizetype &place)
{
    QString cluster(base);
    char16_t shape = 0;
    char16_t tone = 0;
    while (place < text.size()) {
        const VniMark *mark = vniMark(byteOf(text.at(place)));
        const bool fits = mark && !tone && (!mark->shape || (!shape && takesShape(base, mark->shape)))
                          && (!mark->tone || mark->shape || takesTone(base));
        if (!fits)
            break;
        for (const char16_t part : {mark->shape, mark->tone}) {
            if (part)
                cluster.append(QChar(part));
        }
        shape = mark->shape ? mark->shape : shape;
        tone = mark->tone;
        ++place;
    }
    return cluster.normalized(QString::NormalizationForm_C);
}

ConvertedText fromVni(QStringView text)
{
    ConvertedText converted;
    for (qsizetype place = 0; place < text.size();) {
        const qsizetype start = place++;
        const auto byte = byteOf(text.at(start));
        QChar base = kept(text.at(start));
        if (const QChar letter = byte ? vniLetter(*byte) : QChar(noLetter); letter != noLetter)
            base = letter;
        const QString cluster = takesTone(base) ? vniCluster(text, base, place) : QString(base);
        converted.text.append(cluster);
        converted.origin.append(QList<qsizetype>(cluster.size(), start));
    }
    return converted;
}

} // namespace

ConvertedText fromLegacy(QStringView text, LegacyEncoding encoding)
{
    if (encoding == LegacyEncoding::Vni)
        return fromVni(text);
    ConvertedText converted;
    converted.text.reserve(text.size());
    for (qsizetype place = 0; place < text.size(); ++place) {
        const auto byte = byteOf(text.at(place));
        const char16_t letter = byte ? singleByteLetter(*byte, encoding) : noLetter;
        converted.text.append(letter == noLetter ? kept(text.at(place)) : QChar(letter));
        converted.origin.append(place);
    }
    return converted;
}

QString readAsWestern(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes)
        text.append(westernOf(uchar(byte)));
    return text;
}

} // namespace bantin::content::doctor
