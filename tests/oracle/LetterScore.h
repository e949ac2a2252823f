// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bantin::testing {

/// How much of a true text's Vietnamese a converted text has.
struct LetterScore {
    QString file;
    qsizetype letters = 0;  ///< letters with diacritics in the true text, NFC
    double exact = 0;       ///< share of them found in the same order
    double withoutCase = 0; ///< the same where capitals count as small letters
    double words = 0;       ///< share of the true text's words with diacritics found in the same order
};

LetterScore letterScore(const QString &file, const QString &converted, const QString &truth);

double mean(const QList<LetterScore> &scores, double LetterScore::*field);
/// The mean of the worst tenth, at least one file.
double worstDecile(QList<LetterScore> scores, double LetterScore::*field);

} // namespace bantin::testing
