// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SearchText.h"

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wordsBefore = 8;
constexpr qsizetype wordsAfter = 22;
constexpr QChar matchBegins(0x2068);
constexpr QChar matchEnds(0x2069);

struct Word {
    qsizetype begin;
    qsizetype end;
};

// Surrogates count as letters: the scripts beyond the basic plane have words too, and splitting a pair would garble it.
bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!isWordCharacter(text.at(i))) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && isWordCharacter(text.at(i)))
            ++i;
        words.append({begin, i});
    }
    return words;
}

QStringList foldedWords(QStringView text)
{
    const QString folded = foldForSearch(text);
    QStringList words;
    for (const Word &word : wordsOf(folded))
        words.append(folded.sliced(word.begin, word.end - word.begin));
    return words;
}

// Qt decomposes one step at a time: ế is ê with an acute, ê is e with a circumflex.
void appendFolded(QString &folded, QChar c)
{
    if (c == u'đ' || c == u'Đ') {
        folded.append(u'd');
    } else if (c.decompositionTag() == QChar::Canonical) {
        const QString parts = c.decomposition();
        for (const QChar part : parts)
            appendFolded(folded, part);
    } else if (!c.isMark()) {
        folded.append(c);
    }
}

bool matches(const QString &folded, const QList<SearchTerm> &terms)
{
    return std::ranges::any_of(terms, [&folded](const SearchTerm &term) {
        return term.words.contains(folded) || (term.lastIsPrefix && folded.startsWith(term.words.constLast()));
    });
}

} // namespace

QString foldForSearch(QStringView text)
{
    // Character by character: QString::normalized() moves the rest of the text with every mark it splits off.
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text)
        appendFolded(folded, c);
    return folded.toCaseFolded();
}

QList<SearchTerm> parseSearch(const QString &query)
{
    QList<SearchTerm> terms;
    const QStringList parts = query.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringList words = foldedWords(parts.at(i));
        const bool isQuoted = i % 2 == 1;
        if (words.isEmpty())
            continue;
        if (isQuoted && i + 1 < parts.size()) {
            terms.append({words, false});
            continue;
        }
        for (const QString &word : words)
            terms.append({{word}, false});
        // Only a word with nothing after it is still being typed.
        terms.last().lastIsPrefix = i + 1 == parts.size();
    }
    return terms;
}

QString toMatchExpression(const QList<SearchTerm> &terms)
{
    // Folded words hold letters and digits only, so that nothing in them can end the quotes.
    QStringList expressions;
    for (const SearchTerm &term : terms)
        expressions.append(u'"' + term.words.join(u' ') + (term.lastIsPrefix ? u"\" *"_s : u"\""_s));
    return expressions.join(u" AND "_s);
}

QString makeSnippet(const QString &text, const QList<SearchTerm> &terms)
{
    const QList<Word> words = wordsOf(text);
    const auto isHit = [&](const Word &word) {
        return matches(foldForSearch(QStringView(text).sliced(word.begin, word.end - word.begin)), terms);
    };
    const qsizetype hit = std::ranges::find_if(words, isHit) - words.begin();
    if (hit == words.size())
        return {};

    const qsizetype from = std::max<qsizetype>(0, hit - wordsBefore);
    const qsizetype to = std::min(words.size(), hit + wordsAfter);
    QString snippet = from > 0 ? u"… "_s : QString();
    for (qsizetype i = from; i < to; ++i) {
        const QString word = text.sliced(words.at(i).begin, words.at(i).end - words.at(i).begin);
        snippet += isHit(words.at(i)) ? matchBegins + word + matchEnds : word;
        const qsizetype gapEnd = i + 1 < words.size() ? words.at(i + 1).begin : text.size();
        if (i + 1 < to || to == words.size())
            snippet += QStringView(text).sliced(words.at(i).end, gapEnd - words.at(i).end);
    }
    if (to < words.size())
        snippet += u" …"_s;
    return snippet.simplified();
}

} // namespace bantin::store
