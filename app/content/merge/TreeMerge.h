// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/TextNode.h"
#include "app/content/merge/MergePiece.h"

#include <stop_token>

namespace bantin::content {

/// One place in two texts laid beside each other. Plain value.
struct MergeNode {
    enum class Kind {
        Shared,  ///< `node`, whole, stands in both
        Piece,   ///< `piece` says what either has here
        Divided, ///< both have `node`, which holds nothing itself; `content` is what is in it
    };
    Kind kind = Kind::Shared;
    TextNode node = {};
    qsizetype piece = -1; ///< index
    QList<MergeNode> content = {};
};

/// Lays `mine` and `theirs` beside each other, adds the pieces where they differ to `pieces` and answers their places in order.
/// With `base`, the text both grew from (else null), what only one side changed is suggested from that side, and changes
/// in one paragraph that do not meet are woven into one. Whatever either holds is in exactly one place of its side. Any thread;
/// when `stop` is asked for it returns early with something to be thrown away.
QList<MergeNode> mergeTrees(const QList<TextNode> *base, const QList<TextNode> &mine, const QList<TextNode> &theirs,
                            QList<MergePiece> &pieces, const std::stop_token &stop = {});

/// The one text that follows from the choices, one for each piece; Open counts as Mine.
QList<TextNode> chosenNodes(const QList<MergeNode> &nodes, const QList<MergePiece> &pieces,
                            const QList<PieceChoice> &choices);

} // namespace bantin::content
