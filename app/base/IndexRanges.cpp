// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/IndexRanges.h"

#include <QStringList>

namespace bantin {

namespace {

/// The index of a run's end, or -1.
int readIndex(QStringView text, int limit)
{
    bool isNumber = false;
    const int index = text.toInt(&isNumber);
    return isNumber && index >= 0 && index < limit ? index : -1;
}

} // namespace

QString toIndexRanges(const QList<int> &ascending)
{
    QStringList ranges;
    for (qsizetype first = 0, last = 0; first < ascending.size(); first = last + 1) {
        last = first;
        while (last + 1 < ascending.size() && ascending.at(last + 1) == ascending.at(last) + 1)
            ++last;
        QString range = QString::number(ascending.at(first));
        if (last > first)
            range += u'-' + QString::number(ascending.at(last));
        ranges.append(range);
    }
    return ranges.join(u',');
}

std::optional<QList<int>> fromIndexRanges(QStringView text, int limit)
{
    QList<int> indices;
    for (const QStringView range : text.tokenize(u',', Qt::SkipEmptyParts)) {
        const qsizetype dash = range.indexOf(u'-');
        const int first = readIndex(dash < 0 ? range : range.first(dash), limit);
        const int last = dash < 0 ? first : readIndex(range.sliced(dash + 1), limit);
        if (first < 0 || last < first || (!indices.isEmpty() && first <= indices.last()))
            return std::nullopt;
        for (int index = first; index <= last; ++index)
            indices.append(index);
    }
    // One way to write a list, so that it can be compared as a text.
    return toIndexRanges(indices) == text ? std::optional(indices) : std::nullopt;
}

} // namespace bantin
