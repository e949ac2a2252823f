// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/LegacyEncoder.h"

#include <QHash>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

const QString vowels = u"aăâeêioôơuưy"_s;
const QString tones = u"\u0300\u0309\u0303\u0301\u0323"_s; // huyền, hỏi, ngã, sắc, nặng

struct Parts {
    QChar vowel;        ///< small, with its shape
    qsizetype tone = 0; ///< 1–5 as in `tones`, 0 for none
    bool capital = false;
};

Parts partsOf(QChar letter)
{
    QString decomposed = QString(letter.toLower()).normalized(QString::NormalizationForm_D);
    Parts parts{{}, 0, letter.isUpper()};
    for (qsizetype tone = 1; tone <= tones.size(); ++tone) {
        if (decomposed.contains(tones.at(tone - 1))) {
            parts.tone = tone;
            decomposed.remove(tones.at(tone - 1));
        }
    }
    parts.vowel = decomposed.normalized(QString::NormalizationForm_C).front();
    return parts;
}

QChar tcvn3Of(QChar letter)
{
    static const QHash<QChar, QByteArray> toned{
        {u'a', "\xb5\xb6\xb7\xb8\xb9"}, {u'ă', "\xbb\xbc\xbd\xbe\xc6"}, {u'â', "\xc7\xc8\xc9\xca\xcb"},
        {u'e', "\xcc\xce\xcf\xd0\xd1"}, {u'ê', "\xd2\xd3\xd4\xd5\xd6"}, {u'i', "\xd7\xd8\xdc\xdd\xde"},
        {u'o', "\xdf\xe1\xe2\xe3\xe4"}, {u'ô', "\xe5\xe6\xe7\xe8\xe9"}, {u'ơ', "\xea\xeb\xec\xed\xee"},
        {u'u', "\xef\xf1\xf2\xf3\xf4"}, {u'ư', "\xf5\xf6\xf7\xf8\xf9"}, {u'y', "\xfa\xfb\xfc\xfd\xfe"}};
    const Parts parts = partsOf(letter);
    if (parts.tone > 0 && toned.contains(parts.vowel))
        return QChar(char16_t(uchar(toned.value(parts.vowel).at(parts.tone - 1))));
    if (const auto place = u"ĂÂÊÔƠƯĐ"_s.indexOf(letter); place >= 0)
        return QChar(char16_t(0xa1 + place));
    if (const auto place = u"ăâêôơưđ"_s.indexOf(letter); place >= 0)
        return QChar(char16_t(0xa8 + place));
    return letter;
}

QString vniOf(QChar letter)
{
    const Parts parts = partsOf(letter);
    QString written;
    if (letter.toLower() == u'đ')
        written = u"ñ"_s;
    else if (parts.vowel == u'i' && parts.tone > 0)
        written = QStringList{u"ì"_s, u"æ"_s, u"ó"_s, u"í"_s, u"ò"_s}.at(parts.tone - 1);
    else if (parts.vowel == u'y' && parts.tone == 5)
        written = u"î"_s;
    else if (parts.vowel == u'ă')
        written = u'a' + QString(u"êèúüéë"_s.at(parts.tone));
    else if (u"âêô"_s.contains(parts.vowel))
        written = QString(u"aeo"_s.at(u"âêô"_s.indexOf(parts.vowel))) + u"âàåãáä"_s.at(parts.tone);
    else if (vowels.contains(parts.vowel))
        written = (parts.vowel == u'ơ'   ? u"ô"_s
                   : parts.vowel == u'ư' ? u"ö"_s
                                         : QString(parts.vowel))
                  + (parts.tone > 0 ? u"øûõùï"_s.sliced(parts.tone - 1, 1) : QString());
    else
        return letter;
    return parts.capital ? written.toUpper() : written;
}

} // namespace

QStringList vietnameseLetters()
{
    QStringList letters{u"đ"_s};
    for (const QChar vowel : vowels) {
        if (vowel.unicode() > 0x7f)
            letters.append(vowel);
        for (const QChar tone : tones)
            letters.append((QString(vowel) + tone).normalized(QString::NormalizationForm_C));
    }
    return letters;
}

QString toTcvn3(const QString &text)
{
    QString written;
    for (const QChar letter : text)
        written.append(tcvn3Of(letter));
    return written;
}

QString toVni(const QString &text)
{
    QString written;
    for (const QChar letter : text)
        written.append(vniOf(letter));
    return written;
}

} // namespace bantin::testing
