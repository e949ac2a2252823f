// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/SpellingWords.h"

#include "app/domain/SearchText.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

bool belongsToToken(QChar c)
{
    // What joins letters into one written thing: 02/2024/NĐ-CP, Mát-xcơ-va, cong-dongviet.gov.vn, ten@tinh.gov.vn
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || QStringView(u"-‑/@_.:’'&+%#=?~").contains(c);
}

bool joins(QChar c)
{
    return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate();
}

/// "UBND", "QĐ", "TP": capitals without the marks that a Vietnamese word written large would have.
bool isAbbreviation(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isUpper() && (c.unicode() < 0x80 || c == u'Đ'); });
}

bool isWritten(QStringView word)
{
    if (word.size() < 2 || isAbbreviation(word))
        return false;
    const bool large = std::ranges::all_of(word, [](QChar c) { return c.isUpper() || c.isMark(); });
    // VNeID, iPhone: a name somebody made up.
    return large || std::ranges::none_of(word.sliced(1), [](QChar c) { return c.isUpper(); });
}

/// Full stops, colons and apostrophes at either end are not of the token.
QStringView trimmed(QStringView token, qsizetype &position)
{
    while (!token.isEmpty() && joins(token.first())) {
        token = token.sliced(1);
        ++position;
    }
    while (!token.isEmpty() && joins(token.last()))
        token.chop(1);
    return token;
}

bool endsSentence(QStringView before)
{
    const QStringView text = before.trimmed();
    return text.isEmpty() || QStringView(u".!?:…–-•;“\"(").contains(text.last());
}

} // namespace

QList<SpellingWord> spellingWords(const QString &paragraph)
{
    QList<SpellingWord> words;
    const QStringView text(paragraph);
    for (qsizetype i = 0; i < text.size();) {
        if (!belongsToToken(text.at(i))) {
            ++i;
            continue;
        }
        qsizetype begin = i;
        while (i < text.size() && belongsToToken(text.at(i)))
            ++i;
        const QStringView token = trimmed(text.sliced(begin, i - begin), begin);
        // Joined letters are an address, a number of a document, a transcribed name or a glued sentence end; of these
        // the doctor speaks.
        const bool plain = std::ranges::all_of(token, [](QChar c) { return c.isLetter() || c.isMark(); });
        const QString word = plain ? token.toString().normalized(QString::NormalizationForm_C) : QString();
        if (isWritten(word))
            words.append({begin, token.size(), word, endsSentence(text.first(begin))});
    }
    return words;
}

bool looksVietnamese(const QString &word)
{
    static const QRegularExpression syllable(u"^(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
                                             "(?:[aeiou]|ia|ua|uo|ue|uy|uya|uye|ie|ye|y|oa|oe|oo|ai|ao|au|ay|eo|eu|ieu|"
                                             "yeu|iu|oi|oai|oay|oeo|ui|uoi|uou|uu|uay|uyu)"
                                             "(?:ch|nh|ng|[cmnpt])?$"_s);
    return syllable.match(foldForSearch(word)).hasMatch();
}

} // namespace bantin::ui::editor
