// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/WordSequence.h"

#include <QHash>
#include <QRegularExpression>

#include <bit>
#include <vector>

namespace bantin::testing {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\w+"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    auto matches = word.globalMatch(text.normalized(QString::NormalizationForm_C));
    while (matches.hasNext())
        words.append(matches.next().captured());
    return words;
}

// Hyyrö's bit-parallel recurrence: V' = (V + (V & M)) | (V & ~M); the zero bits of V count the subsequence.
qsizetype commonInOrder(const QStringList &a, const QStringList &b)
{
    const auto lanes = size_t(a.size() / 64 + 1);
    QHash<QString, std::vector<quint64>> positions;
    for (qsizetype i = 0; i < a.size(); ++i) {
        auto &mask = positions[a.at(i)];
        mask.resize(lanes);
        mask[size_t(i / 64)] |= quint64(1) << (i % 64);
    }
    std::vector<quint64> state(lanes, ~quint64(0));
    for (const QString &word : b) {
        const auto mask = positions.constFind(word);
        if (mask == positions.cend())
            continue;
        quint64 carry = 0;
        for (size_t lane = 0; lane < lanes; ++lane) {
            const quint64 matched = state[lane] & (*mask)[lane];
            const quint64 partial = state[lane] + matched;
            const quint64 sum = partial + carry;
            carry = (partial < matched || sum < partial) ? 1 : 0;
            state[lane] = sum | (state[lane] & ~(*mask)[lane]);
        }
    }
    qsizetype common = 0;
    for (const quint64 lane : state)
        common += 64 - std::popcount(lane);
    return common;
}

} // namespace bantin::testing
