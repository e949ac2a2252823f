// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/diff/ArticleDiff.h"
#include "app/content/merge/TreeMerge.h"

#include <optional>

namespace bantin::content {

/// Two versions of an article laid beside each other, and what becomes of them piece by piece. Plain value.
struct PieceMerge {
    ArticleText mine;   ///< of this desk
    ArticleText theirs; ///< of the other
    QList<MergePiece>
        pieces; ///< where they differ: title, lead paragraph, other fields, text, in the order they are shown
    QList<MergeNode> text; ///< all of the text, in order

    QList<PieceChoice> suggestions() const;
};

/// `base`: what both grew from, where that is known. With it, what only one side changed is suggested from that side, and
/// changes of one paragraph or field that do not meet are woven. Any thread; when `stop` is asked for it returns early with
/// something to be thrown away.
PieceMerge mergePieces(const ArticleText &mine, const ArticleText &theirs, const std::optional<ArticleText> &base,
                       const std::stop_token &stop = {});

/// The article that follows from the choices, one for each piece, in the order of `pieces`; Open counts as Mine. Mine
/// throughout is `mine` and Theirs throughout is `theirs`, byte for byte; anything else is normalised. The reasons of
/// setMetadataField().
Result<ArticleText> mergedArticle(const PieceMerge &merge, const QList<PieceChoice> &choices);

} // namespace bantin::content
