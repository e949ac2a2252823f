// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/SearchText.h"

#include <algorithm>

namespace bantin {

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

QStringList blankSeparated(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
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

QStringList wordsForSearch(QStringView folded)
{
    QStringList words;
    for (const Word &word : wordsOf(folded))
        words.append(folded.sliced(word.begin, word.end - word.begin).toString());
    return words;
}

QList<SearchTerm> parseSearch(const QString &query)
{
    QList<SearchTerm> terms;
    const QStringList parts = query.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isQuoted = i % 2 == 1 && i + 1 < parts.size();
        const QStringList groups = isQuoted ? QStringList{parts.at(i)} : blankSeparated(parts.at(i));
        const qsizetype before = terms.size();
        for (const QString &group : groups) {
            if (const QStringList words = wordsForSearch(foldForSearch(group)); !words.isEmpty())
                terms.append({words, false});
        }
        // Only a word with nothing after it is still being typed.
        if (!isQuoted && i + 1 == parts.size() && terms.size() > before)
            terms.last().lastIsPrefix = true;
    }
    return terms;
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

} // namespace bantin
