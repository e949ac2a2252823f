// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/WordDiff.h"

#include <algorithm>

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

void addAll(QList<WordRun> &runs, Kind kind, const Words &words)
{
    for (const QStringView word : words)
        add(runs, kind, word);
}

/// For each length of script the furthest place reached on each diagonal, from −length to +length.
using Trace = QList<QList<int>>;

bool cameDown(const QList<int> &reached, int diagonal, int length)
{
    return diagonal == -length
           || (diagonal != length && reached.at(diagonal - 1 + length) < reached.at(diagonal + 1 + length));
}

/// Empty when the script would be too long. `reached` of step d has the places after d steps, indexed by diagonal + d + 1.
Trace traceOf(const Words &a, const Words &b)
{
    Trace trace;
    QList<int> reached{0, 0, 0};
    for (int length = 0; length <= longestScript; ++length) {
        QList<int> next(2 * length + 5, -1);
        bool arrived = false;
        for (int diagonal = -length; diagonal <= length && !arrived; diagonal += 2) {
            int x = 0;
            if (length > 0) {
                const bool down = cameDown(reached, diagonal, length);
                x = down ? reached.at(diagonal + 1 + length) : reached.at(diagonal - 1 + length) + 1;
            }
            int y = x - diagonal;
            while (x < a.size() && y < b.size() && a.at(x) == b.at(y)) {
                ++x;
                ++y;
            }
            next[diagonal + length + 1] = x;
            arrived = x == a.size() && y == b.size();
        }
        trace.append(reached);
        reached = next;
        if (arrived)
            return trace;
    }
    return {};
}

/// The way back through the trace, last step first.
QList<std::pair<Kind, QStringView>> stepsBack(const Words &a, const Words &b, const Trace &trace)
{
    QList<std::pair<Kind, QStringView>> steps;
    auto x = int(a.size());
    auto y = int(b.size());
    for (auto length = int(trace.size()) - 1; length > 0; --length) {
        const QList<int> &reached = trace.at(length);
        const int diagonal = x - y;
        const bool down = cameDown(reached, diagonal, length);
        const int fromX = down ? reached.at(diagonal + 1 + length) : reached.at(diagonal - 1 + length);
        const int fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
        for (; x > (down ? fromX : fromX + 1) && y > (down ? fromY + 1 : fromY); --x, --y)
            steps.append({Kind::Same, a.at(x - 1)});
        steps.append(down ? std::pair(Kind::Added, b.at(fromY)) : std::pair(Kind::Removed, a.at(fromX)));
        x = fromX;
        y = fromY;
    }
    for (; x > 0; --x)
        steps.append({Kind::Same, a.at(x - 1)});
    return steps;
}

} // namespace

QList<WordRun> wordDiff(const QString &before, const QString &after)
{
    const Words a = wordsOf(before);
    const Words b = wordsOf(after);
    const qsizetype head = std::ranges::mismatch(a, b).in1 - a.begin();
    const qsizetype most = std::min(a.size(), b.size()) - head;
    qsizetype tail = 0;
    while (tail < most && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    const Words middleA = a.sliced(head, a.size() - head - tail);
    const Words middleB = b.sliced(head, b.size() - head - tail);
    QList<WordRun> runs;
    addAll(runs, Kind::Same, a.first(head));
    const Trace trace = traceOf(middleA, middleB);
    if (trace.isEmpty()) {
        addAll(runs, Kind::Removed, middleA);
        addAll(runs, Kind::Added, middleB);
    } else {
        const auto steps = stepsBack(middleA, middleB, trace);
        for (auto step = steps.crbegin(); step != steps.crend(); ++step)
            add(runs, step->first, step->second);
    }
    addAll(runs, Kind::Same, a.last(tail));
    return runs;
}

} // namespace bantin::content
