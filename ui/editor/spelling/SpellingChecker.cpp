// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/SpellingChecker.h"

#include "ui/editor/spelling/SpellingDictionary.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;
using content::TonePlacement;

namespace {

/// What the dictionary lacks: names of places the regulation profiles come from, and loan words of the office that are built
/// like syllables of the language.
const QSet<QString> &furtherWords()
{
    static const QSet<QString> all{u"đắk"_s, u"lắk"_s,  u"krông"_s, u"búk"_s, u"pắc"_s, u"top"_s, u"hot"_s,
                                   u"net"_s, u"chat"_s, u"tip"_s,   u"bot"_s, u"pop"_s, u"rap"_s};
    return all;
}

bool isLarge(const QString &word)
{
    return word.size() > 1 && std::ranges::all_of(word, [](QChar c) { return c.isUpper() || c.isMark(); });
}

/// With the capitals of `like`.
QString dressed(const QString &word, const QString &like)
{
    if (isLarge(like))
        return word.toUpper();
    if (like.front().isUpper() && !word.isEmpty())
        return word.first(1).toUpper() + word.sliced(1);
    return word;
}

/// How many letters, marks counted as letters, have to be changed: đuờng is one from đường and three from dương.
qsizetype distance(const QString &from, const QString &to)
{
    const QString a = from.normalized(QString::NormalizationForm_D);
    const QString b = to.normalized(QString::NormalizationForm_D);
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype change = diagonal + (a.at(i) == b.at(j) ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({change, diagonal + 1, row.at(j) + 1});
        }
    }
    return row.last();
}

} // namespace

SpellingChecker::SpellingChecker(std::unique_ptr<SpellingDictionary> dictionary)
    : m_dictionary(std::move(dictionary))
{
}

SpellingChecker::~SpellingChecker() = default;

bool SpellingChecker::isInstalled() const
{
    return m_dictionary->isInstalled();
}

QList<SpellingWord> SpellingChecker::mistakes(const QString &paragraph) const
{
    QList<SpellingWord> wrong = spellingWords(paragraph);
    wrong.removeIf([this](const SpellingWord &word) { return isCorrect(word); });
    return wrong;
}

bool SpellingChecker::isCorrect(const SpellingWord &word) const
{
    const QString small = word.text.toLower();
    const QString name = small.first(1).toUpper() + small.sliced(1);
    const bool known = knows(small) || (word.text.front().isUpper() && knows(name));
    if (known || m_unitWords.contains(small) || m_ignored.contains(small))
        return true;
    if (looksVietnamese(word.text))
        return false;
    // A foreign word or name. At the beginning of a sentence the capital says nothing, so there marks must say it.
    const bool plain = std::ranges::all_of(word.text, [](QChar c) { return c.unicode() < 0x80; });
    return plain || (word.text.front().isUpper() && !word.beginsSentence);
}

bool SpellingChecker::knows(const QString &word) const
{
    if (const auto known = m_known.constFind(word); known != m_known.constEnd())
        return *known;
    // The dictionary has the new placement only.
    const QString placed = content::placeTone(word, TonePlacement::OnLastVowel);
    const bool known = furtherWords().contains(word) || m_dictionary->knows(placed);
    m_known.insert(word, known);
    return known;
}

QStringList SpellingChecker::suggestions(const QString &word, int most) const
{
    const QString small = word.toLower();
    QStringList chosen;
    QStringList offered = m_dictionary->suggestions(small);
    std::ranges::stable_sort(offered, {}, [&small](const QString &offer) { return distance(small, offer.toLower()); });
    for (const QString &offer : offered) {
        const QString placed = dressed(content::placeTone(offer, m_placement), word);
        if (!chosen.contains(placed))
            chosen.append(placed);
        if (chosen.size() == most)
            break;
    }
    return chosen;
}

void SpellingChecker::setUnitWords(const QStringList &words)
{
    m_unitWords.clear();
    for (const QString &word : words)
        m_unitWords.insert(word.normalized(QString::NormalizationForm_C).toLower());
    ++m_generation;
}

void SpellingChecker::setPlacement(TonePlacement placement)
{
    m_placement = placement;
}

void SpellingChecker::ignore(const QString &word)
{
    m_ignored.insert(word.normalized(QString::NormalizationForm_C).toLower());
    ++m_generation;
}

void SpellingChecker::forget()
{
    m_unitWords.clear();
    m_ignored.clear();
    m_known.clear();
    ++m_generation;
}

} // namespace bantin::ui::editor
