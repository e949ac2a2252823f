// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace bantin {

/// Lower case without tone and vowel marks and with đ as d: "Đường liên thôn" → "duong lien thon". Index and query both go
/// through this, at the desk and on the portal; SQLite's own folding leaves đ alone.
QString foldForSearch(QStringView text);

/// What must occur: words next to each other, folded. One word unless the person quoted more.
struct SearchTerm {
    QStringList words;
    bool lastIsPrefix = false; ///< the word still being typed

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// Reads any text as a query; punctuation separates words and never has a meaning, except the double quote.
QList<SearchTerm> parseSearch(const QString &query);
/// The words of folded text, letters and digits only.
QStringList wordsForSearch(QStringView folded);

/// About thirty words of `text` around the first match, on one line, with matching words between U+2068 and U+2069.
/// Empty when no word matches.
QString makeSnippet(const QString &text, const QList<SearchTerm> &terms);

} // namespace bantin
