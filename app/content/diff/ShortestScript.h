// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>
#include <optional>

namespace bantin::content {

enum class ScriptStep { Same, Removed, Added };

namespace script {

/// For each length of script the furthest place reached on each diagonal, from −length to +length, at diagonal + length + 1.
using Trace = QList<QList<int>>;

inline bool cameDown(const QList<int> &reached, int diagonal, int length)
{
    return diagonal == -length
           || (diagonal != length && reached.at(diagonal - 1 + length) < reached.at(diagonal + 1 + length));
}

/// Empty when the script would be longer than `longest`.
template<typename Word>
Trace traceOf(const QList<Word> &a, const QList<Word> &b, int longest)
{
    Trace trace;
    QList<int> reached{0, 0, 0};
    for (int length = 0; length <= longest; ++length) {
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

/// The way back through the trace from the ends of both, last step first.
inline QList<ScriptStep> stepsBack(qsizetype sizeA, qsizetype sizeB, const Trace &trace)
{
    QList<ScriptStep> steps;
    auto x = int(sizeA);
    auto y = int(sizeB);
    for (auto length = int(trace.size()) - 1; length > 0; --length) {
        const QList<int> &reached = trace.at(length);
        const int diagonal = x - y;
        const bool down = cameDown(reached, diagonal, length);
        const int fromX = down ? reached.at(diagonal + 1 + length) : reached.at(diagonal - 1 + length);
        const int fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
        for (; x > (down ? fromX : fromX + 1) && y > (down ? fromY + 1 : fromY); --x, --y)
            steps.append(ScriptStep::Same);
        steps.append(down ? ScriptStep::Added : ScriptStep::Removed);
        x = fromX;
        y = fromY;
    }
    for (; x > 0; --x)
        steps.append(ScriptStep::Same);
    return steps;
}

} // namespace script

/// The shortest way from `a` to `b` (Myers 1986): Same and Removed steps go through `a`, Same and Added ones through `b`. When
/// more than `longest` steps change something, what differs is removed and added whole.
template<typename Word>
QList<ScriptStep> shortestScript(const QList<Word> &a, const QList<Word> &b, int longest)
{
    const qsizetype head = std::ranges::mismatch(a, b).in1 - a.begin();
    const qsizetype most = std::min(a.size(), b.size()) - head;
    qsizetype tail = 0;
    while (tail < most && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    const QList<Word> middleA = a.sliced(head, a.size() - head - tail);
    const QList<Word> middleB = b.sliced(head, b.size() - head - tail);
    const script::Trace trace = script::traceOf(middleA, middleB, longest);
    QList<ScriptStep> steps(head, ScriptStep::Same);
    if (trace.isEmpty()) {
        steps += QList<ScriptStep>(middleA.size(), ScriptStep::Removed);
        steps += QList<ScriptStep>(middleB.size(), ScriptStep::Added);
    } else {
        const QList<ScriptStep> back = script::stepsBack(middleA.size(), middleB.size(), trace);
        std::copy(back.crbegin(), back.crend(), std::back_inserter(steps));
    }
    return steps + QList<ScriptStep>(tail, ScriptStep::Same);
}

} // namespace bantin::content
