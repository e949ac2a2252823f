// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/RecoveryWords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bantin::crypto {

namespace {

using namespace std::string_view_literals;

// Onsets and rimes that stand together in Vietnamese spelling whatever the pair, so that nothing has to be excepted for
// c/k, g/gh or ng/ngh; no rime begins as an onset could end, so that every pair is another word.
constexpr std::array onsets{"b"sv,  "ch"sv, "d"sv, "h"sv, "kh"sv, "l"sv,  "m"sv, "n"sv, "nh"sv,
                            "ph"sv, "r"sv,  "s"sv, "t"sv, "th"sv, "tr"sv, "v"sv, "x"sv};
constexpr std::array rimes{
    "a"sv,   "ac"sv,  "ai"sv,  "am"sv,  "an"sv,  "ang"sv,  "anh"sv, "ao"sv,  "ap"sv,   "at"sv,  "au"sv, "ay"sv,  "e"sv,
    "em"sv,  "en"sv,  "eo"sv,  "ep"sv,  "et"sv,  "i"sv,    "ich"sv, "im"sv,  "in"sv,   "inh"sv, "ip"sv, "it"sv,  "iu"sv,
    "ia"sv,  "iem"sv, "ien"sv, "iep"sv, "iet"sv, "ieu"sv,  "o"sv,   "oc"sv,  "oi"sv,   "om"sv,  "on"sv, "ong"sv, "op"sv,
    "ot"sv,  "oa"sv,  "oac"sv, "oai"sv, "oan"sv, "oang"sv, "oat"sv, "u"sv,   "ua"sv,   "uc"sv,  "ui"sv, "um"sv,  "un"sv,
    "ung"sv, "up"sv,  "ut"sv,  "uu"sv,  "uoc"sv, "uoi"sv,  "uom"sv, "uon"sv, "uong"sv, "uot"sv, "ue"sv, "uy"sv};
// Nobody should have to read these aloud at an office, whatever the marks.
constexpr std::array unfit{"lon"sv,  "buoi"sv, "dit"sv, "di"sv, "dam"sv, "hiep"sv, "chet"sv,
                           "nung"sv, "bu"sv,   "vu"sv,  "du"sv, "deo"sv, "dai"sv,  "cut"sv};

struct Word {
    std::array<char, 8> letters{};
    std::size_t size = 0;

    constexpr std::string_view view() const { return {letters.data(), size}; }
};

consteval std::array<Word, std::size_t(recoveryWordList)> makeList()
{
    std::array<Word, std::size_t(recoveryWordList)> list{};
    std::size_t count = 0;
    for (const std::string_view onset : onsets) {
        for (const std::string_view rime : rimes) {
            Word word;
            for (const std::string_view part : {onset, rime}) {
                for (const char letter : part)
                    word.letters[word.size++] = letter;
            }
            if (count < list.size() && std::ranges::find(unfit, word.view()) == unfit.end())
                list[count++] = word;
        }
    }
    return count == list.size() ? list : throw "too few words";
}

constexpr auto words = makeList();

} // namespace

QByteArrayView recoveryWord(int index)
{
    const std::string_view word = words.at(std::size_t(index)).view();
    return {word.data(), qsizetype(word.size())};
}

std::optional<int> recoveryWordIndex(QByteArrayView word)
{
    const std::string_view wanted(word.data(), std::size_t(word.size()));
    const auto found = std::ranges::find_if(words, [&](const Word &candidate) { return candidate.view() == wanted; });
    if (found == words.end())
        return std::nullopt;
    return int(found - words.begin());
}

} // namespace bantin::crypto
