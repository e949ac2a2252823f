// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/TextFinder.h"

#include "app/domain/SearchText.h"

#include <QTextBlock>
#include <QTextDocument>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

/// A text as it is compared, and where each of its letters comes from.
struct Folded {
    QString text;
    QList<int> begins;
    QList<int> ends;
};

bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

QString foldCluster(QStringView cluster, FindOptions options)
{
    if (cluster.front().isSpace())
        return u" "_s;
    QString composed = cluster.toString().normalized(QString::NormalizationForm_C);
    if (options.testFlag(FindOption::IgnoreMarks)) {
        // The store's folding makes letters small too, so capitals are put back when they count.
        const bool large = options.testFlag(FindOption::MatchCase) && composed.front().isUpper();
        const QString folded = foldForSearch(composed);
        return large ? folded.toUpper() : folded;
    }
    return options.testFlag(FindOption::MatchCase) ? composed : composed.toCaseFolded();
}

Folded fold(const QString &text, FindOptions options)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.begins.reserve(text.size());
    folded.ends.reserve(text.size());
    const auto add = [&folded](QChar c, qsizetype begin, qsizetype end) {
        folded.text.append(c);
        folded.begins.append(int(begin));
        folded.ends.append(int(end));
    };
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        while (end < text.size() && (text.at(end).isMark() || text.at(end).isLowSurrogate()))
            ++end;
        const QChar first = text.at(i);
        if (end == i + 1 && first.unicode() < 0x80) {
            add(options.testFlag(FindOption::MatchCase) ? first : first.toLower(), i, end);
        } else {
            const QString cluster = foldCluster(QStringView(text).sliced(i, end - i), options);
            for (const QChar c : cluster)
                add(c, i, end);
        }
        i = end;
    }
    return folded;
}

bool isWhole(const Folded &folded, qsizetype at, qsizetype length)
{
    const bool open = at > 0 && belongsToWord(folded.text.at(at - 1)) && belongsToWord(folded.text.at(at));
    const qsizetype end = at + length;
    return !open
           && !(end < folded.text.size() && belongsToWord(folded.text.at(end))
                && belongsToWord(folded.text.at(end - 1)));
}

} // namespace

QList<TextMarks::Span> findAll(const QTextDocument &document, const QString &wanted, FindOptions options)
{
    QList<TextMarks::Span> found;
    const QString needle = fold(wanted, options).text;
    for (QTextBlock block = document.firstBlock(); !needle.isEmpty() && block.isValid(); block = block.next()) {
        const Folded folded = fold(block.text(), options);
        for (qsizetype at = folded.text.indexOf(needle); at >= 0;) {
            const qsizetype last = at + needle.size() - 1;
            const bool taken = !options.testFlag(FindOption::WholeWords) || isWhole(folded, at, needle.size());
            if (taken)
                found.append({block.position() + folded.begins.at(at), folded.ends.at(last) - folded.begins.at(at)});
            at = folded.text.indexOf(needle, taken ? last + 1 : at + 1);
        }
    }
    return found;
}

} // namespace bantin::ui::editor
