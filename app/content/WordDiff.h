// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bantin::content {

/// A stretch of words that two texts share or that only one of them has.
struct WordRun {
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString text;
    int words = 0;

    friend bool operator==(const WordRun &, const WordRun &) = default;
};

/// How `after` follows from `before`, word by word, by the shortest script (Myers 1986); where that would be longer than a
/// thousand words the differing middle is given as removed and added whole. Same and Removed runs in order are `before`,
/// Same and Added runs are `after`.
QList<WordRun> wordDiff(const QString &before, const QString &after);

} // namespace bantin::content
