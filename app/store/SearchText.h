// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace bantin::store {

/// Lower case without tone and vowel marks and with đ as d: "Đường liên thôn" → "duong lien thon". Index and query both go
/// through this, because FTS5's own folding leaves đ alone.
QString foldForSearch(QStringView text);

/// What must occur: words next to each other, folded. One word unless the person quoted more.
struct SearchTerm {
    QStringList words;
    bool lastIsPrefix = false; ///< the word still being typed

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// Reads any text as a query; punctuation separates words and never has a meaning, except the double quote.
QList<SearchTerm> parseSearch(const QString &query);
/// FTS5's MATCH expression; well-formed whatever was typed. Empty when there is nothing to look for. `expansions` has, for
/// each term whose last word is a prefix, the words of the index it may stand for; an empty list stands for itself.
QString toMatchExpression(const QList<SearchTerm> &terms, const QList<QStringList> &expansions);
/// The words of folded text, letters and digits only.
QStringList wordsForSearch(QStringView folded);

/// About thirty words of `text` around the first match, on one line, with matching words between U+2068 and U+2069.
/// Empty when no word matches.
QString makeSnippet(const QString &text, const QList<SearchTerm> &terms);

} // namespace bantin::store
