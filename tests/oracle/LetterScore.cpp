// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/LetterScore.h"

#include "tests/oracle/WordSequence.h"

#include <algorithm>

namespace bantin::testing {
namespace {

bool hasDiacritic(QChar c)
{
    return c.isLetter() && c.unicode() >= 0xc0;
}

QStringList lettersOf(const QString &text)
{
    QStringList letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        if (hasDiacritic(c))
            letters.append(c);
    }
    return letters;
}

QStringList diacriticWordsOf(const QString &text)
{
    QStringList words = wordsOf(text);
    words.removeIf([](const QString &word) { return std::ranges::none_of(word, hasDiacritic); });
    return words;
}

double shareFound(const QStringList &converted, const QStringList &truth)
{
    return truth.isEmpty() ? 1.0 : double(commonInOrder(converted, truth)) / double(truth.size());
}

} // namespace

LetterScore letterScore(const QString &file, const QString &converted, const QString &truth)
{
    const QStringList letters = lettersOf(truth);
    return {file, letters.size(), shareFound(lettersOf(converted), letters),
            shareFound(lettersOf(converted.toLower()), lettersOf(truth.toLower())),
            shareFound(diacriticWordsOf(converted), diacriticWordsOf(truth))};
}

double mean(const QList<LetterScore> &scores, double LetterScore::*field)
{
    double sum = 0;
    for (const LetterScore &score : scores)
        sum += score.*field;
    return scores.isEmpty() ? 0 : sum / double(scores.size());
}

double worstDecile(QList<LetterScore> scores, double LetterScore::*field)
{
    std::ranges::sort(scores, {}, field);
    return mean(scores.first(std::min(scores.size(), (scores.size() + 9) / 10)), field);
}

} // namespace bantin::testing
