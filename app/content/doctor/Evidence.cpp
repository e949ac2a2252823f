// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/doctor/Evidence.h"

#include "app/content/doctor/LegacyText.h"
#include "app/content/doctor/Syllable.h"

#include <QSet>

#include <algorithm>

namespace bantin::content::doctor {
namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetter() || c.isMark();
}

bool isBasic(QChar c)
{
    return c.unicode() < 0x80;
}

/// "cẮc": a wrong reading puts capitals where nobody writes them.
bool hasStrayCapital(QStringView word)
{
    const bool small = std::ranges::any_of(word, [](QChar c) { return isBasic(c) && c.isLower(); });
    return small && std::ranges::any_of(word.sliced(1), [](QChar c) { return c.isUpper(); });
}

enum class Word { Legal, Other };

/// A sign alone says nothing: the same byte is a bullet in one reading and a word in another.
Word count(QStringView word, Evidence &evidence)
{
    if (word.size() < 2)
        return Word::Other;
    if (!std::ranges::all_of(word, isBasic)) {
        const bool legal = !hasStrayCapital(word) && isSyllable(word);
        ++(legal ? evidence.legal : evidence.illegal);
        return legal ? Word::Legal : Word::Other;
    }
    if (std::ranges::any_of(word, [](QChar c) { return c.isLower(); })) {
        ++evidence.plain;
        evidence.plainLegal += isSyllable(word) ? 1 : 0;
    }
    return Word::Other;
}

bool mayBeLegacy(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return !isBasic(c); })
           && std::ranges::none_of(text, isUnicodeVietnamese);
}

/// The words with a character beyond ASCII, which are all that tells one reading from another; in most texts they are few.
/// Cut at ASCII spaces only: a no-break space is a letter in some encodings.
QString markedWords(QStringView text)
{
    QString marked;
    const auto isSpace = [](QChar c) { return c == u' ' || c == u'\n' || c == u'\t'; };
    for (qsizetype place = 0; place < text.size();) {
        const auto end = std::find_if(text.begin() + place, text.end(), isSpace) - text.begin();
        const QStringView word = text.sliced(place, end - place);
        if (!std::ranges::all_of(word, isBasic))
            marked.append(word).append(u' ');
        place = end + 1;
    }
    return marked;
}

constexpr int fewestWords = 3;
constexpr double leastShare = 0.9;
constexpr double mostShareAsFound = 0.75; // VISCII has some letters where Unicode has them
constexpr double leastPlainShare = 0.5;

} // namespace

Evidence evidence(QStringView text)
{
    Evidence found;
    QSet<QStringView> legal;
    for (qsizetype place = 0; place < text.size();) {
        qsizetype end = place;
        while (end < text.size() && isWordCharacter(text.at(end)))
            ++end;
        if (end > place && count(text.sliced(place, end - place), found) == Word::Legal)
            legal.insert(text.sliced(place, end - place));
        place = end + 1;
    }
    found.different = int(legal.size());
    return found;
}

Evidence evidenceOfMarked(QStringView text)
{
    return evidence(markedWords(text));
}

Evidence evidenceOfMarked(QStringView text, LegacyEncoding encoding)
{
    return evidence(fromLegacy(markedWords(text), encoding).text);
}

std::optional<Verdict> detectEncoding(QStringView text)
{
    if (!mayBeLegacy(text))
        return std::nullopt;
    const QString marked = markedWords(text);
    if (evidence(marked).share() > mostShareAsFound)
        return std::nullopt;
    std::optional<Verdict> best;
    int bestBalance = 0;
    for (const auto encoding : {LegacyEncoding::Tcvn3, LegacyEncoding::Vni, LegacyEncoding::Viscii, LegacyEncoding::Vps,
                                LegacyEncoding::Tcvn5712}) {
        const Evidence read = evidence(fromLegacy(marked, encoding).text);
        const int balance = read.legal - read.illegal;
        if (balance > bestBalance && read.different >= fewestWords && read.share() >= leastShare
            && evidence(fromLegacy(text, encoding).text).plainShare() >= leastPlainShare) {
            best = Verdict{encoding, read.share()};
            bestBalance = balance;
        }
    }
    return best;
}

bool readsBetterAs(QStringView text, LegacyEncoding encoding)
{
    if (!mayBeLegacy(text))
        return false;
    const Evidence read = evidenceOfMarked(text, encoding);
    return read.legal > read.illegal && read.legal > evidenceOfMarked(text).legal;
}

} // namespace bantin::content::doctor
