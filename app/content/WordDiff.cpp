// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/WordDiff.h"

#include "app/content/diff/ShortestScript.h"

namespace bantin::content {

namespace {

using Kind = WordRun::Kind;
using Words = QList<QStringView>;

constexpr int longestScript = 1000;

/// Words with the white space after them, so that the runs put together are the text.
Words wordsOf(QStringView text)
{
    Words words;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i < text.size() && !(text[i - 1].isSpace() && !text[i].isSpace()))
            continue;
        words.append(text.sliced(from, i - from));
        from = i;
    }
    return words;
}

void add(QList<WordRun> &runs, Kind kind, QStringView text)
{
    const int words = text.trimmed().isEmpty() ? 0 : 1;
    if (!runs.isEmpty() && runs.constLast().kind == kind) {
        runs.last().text += text;
        runs.last().words += words;
    } else {
        runs.append({kind, text.toString(), words});
    }
}

} // namespace

QList<WordRun> wordDiff(const QString &before, const QString &after)
{
    const Words a = wordsOf(before);
    const Words b = wordsOf(after);
    QList<WordRun> runs;
    auto old = a.cbegin();
    auto fresh = b.cbegin();
    for (const ScriptStep step : shortestScript(a, b, longestScript)) {
        if (step == ScriptStep::Removed) {
            add(runs, Kind::Removed, *old++);
        } else {
            add(runs, step == ScriptStep::Same ? Kind::Same : Kind::Added, *fresh++);
            old += step == ScriptStep::Same ? 1 : 0;
        }
    }
    return runs;
}

} // namespace bantin::content
