// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/TonePlacement.h"

#include "app/content/doctor/Syllable.h"

#include <algorithm>
#include <array>

namespace bantin::content {

namespace {

/// A vowel without a tone, then with each.
constexpr std::array<QStringView, 10> toneRows{u"aàáảãạ", u"eèéẻẽẹ", u"oòóỏõọ", u"uùúủũụ", u"AÀÁẢÃẠ",
                                               u"EÈÉẺẼẸ", u"OÒÓỎÕỌ", u"UÙÚỦŨỤ", u"yỳýỷỹỵ", u"YỲÝỶỸỴ"};

struct Vowel {
    QStringView row; ///< of toneRows
    qsizetype tone = -1;
};

Vowel vowelOf(QChar letter)
{
    for (const QStringView row : toneRows)
        if (const qsizetype tone = row.indexOf(letter); tone >= 0)
            return {row, tone};
    return {};
}

bool isPair(QChar first, QChar last)
{
    const QChar small = first.toLower();
    const QChar end = last.toLower();
    return (small == u'o' && (end == u'a' || end == u'e')) || (small == u'u' && end == u'y');
}

/// The two vowels at the end of `word` placed that way, or nothing when there is nothing to choose.
QString placedEnd(QStringView word, TonePlacement placement)
{
    if (word.size() < 2)
        return {};
    const Vowel first = vowelOf(word.at(word.size() - 2));
    const Vowel last = vowelOf(word.at(word.size() - 1));
    if (first.tone < 0 || last.tone < 0 || !isPair(first.row.first(), last.row.first()))
        return {};
    // In "quý" the u belongs to the consonant, so that its tone has one place only.
    const bool afterQ = word.size() > 2 && word.at(word.size() - 3).toLower() == u'q';
    if (afterQ || (first.tone > 0) == (last.tone > 0))
        return {};
    const qsizetype tone = std::max(first.tone, last.tone);
    const bool onLast = placement == TonePlacement::OnLastVowel;
    return QString(first.row.at(onLast ? 0 : tone)) + last.row.at(onLast ? tone : 0);
}

} // namespace

QString placeTone(QStringView word, TonePlacement placement)
{
    const QString end = placedEnd(word, placement);
    if (end.isEmpty() || !doctor::isSyllable(word))
        return word.toString();
    return word.chopped(2).toString() + end;
}

QList<Misplacement> misplacedTones(QStringView text, TonePlacement placement)
{
    QList<Misplacement> found;
    for (qsizetype end = 0; end < text.size();) {
        qsizetype begin = end;
        while (begin < text.size() && !text.at(begin).isLetter())
            ++begin;
        end = begin;
        while (end < text.size() && (text.at(end).isLetter() || text.at(end).isMark()))
            ++end;
        const QStringView word = text.sliced(begin, end - begin);
        const QString vowels = placedEnd(word, placement);
        if (!vowels.isEmpty() && vowels != word.last(2) && doctor::isSyllable(word))
            found.append({end - 2, vowels});
    }
    return found;
}

} // namespace bantin::content
