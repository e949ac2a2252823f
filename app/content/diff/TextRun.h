// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

namespace bantin::content {

/// A stretch of running text that two texts share or that only one of them has.
struct TextRun {
    enum class Kind {
        Same,
        Added,
        Removed,
        Reformatted ///< the same words with other marks, another link or other white space
    };
    Kind kind = Kind::Same;
    Inlines before; ///< empty when added
    Inlines after;  ///< empty when removed
    int place = 0;  ///< of the change it belongs to, counted from 1 through the article; 0 for none

    friend bool operator==(const TextRun &, const TextRun &) = default;
};

/// How `after` follows from `before`, word by word; what was replaced stands as removed, then added. The `before`s in order
/// are the one text, the `after`s the other; no place is numbered yet. Any thread.
QList<TextRun> diffText(const Inlines &before, const Inlines &after);

/// All of it with one kind.
QList<TextRun> wholeText(TextRun::Kind kind, const Inlines &text);

/// Neighbours with the same marks and link as one run.
Inlines mergedRuns(const Inlines &inlines);

} // namespace bantin::content
