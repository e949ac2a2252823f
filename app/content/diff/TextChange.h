// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/TextNode.h"
#include "app/content/diff/TextRun.h"

#include <stop_token>

namespace bantin::content {

/// What became of a block, item, row or cell. Plain value.
struct TextChange {
    enum class Kind {
        Same,
        Changed, ///< its shell, its words, or something in it
        Added,
        Removed,
        MovedAway, ///< stands elsewhere now, word for word
        MovedHere,
    };
    Kind kind = Kind::Same;
    TextNode::Shell before; ///< means nothing when Added or MovedHere
    TextNode::Shell after;  ///< means nothing when Removed or MovedAway
    QList<TextRun> words;
    QList<TextChange> content;
    int place = 0; ///< of the change of the whole or of its shell, counted from 1 through the article; 0 for none

    friend bool operator==(const TextChange &, const TextChange &);
};

/// How the one text follows from the other, in the order of the new one with what is gone where it stood. What is not
/// Added or MovedHere gives the old text, what is not Removed or MovedAway the new one. No place is numbered yet. Any
/// thread; when `stop` is asked for it returns early with something to be thrown away.
QList<TextChange> diffNodes(const QList<TextNode> &before, const QList<TextNode> &after,
                            const std::stop_token &stop = {});

} // namespace bantin::content
