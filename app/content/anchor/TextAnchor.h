// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/checks/BlockPath.h"
#include "app/content/checks/CheckPlace.h"
#include "app/domain/Comment.h"
#include "app/domain/Metadata.h"

namespace bantin::content {

/// Where a comment's words stand in the text of today.
struct AnchoredPlace {
    enum class Standing {
        Exact,    ///< the same words
        Near,     ///< the words were edited; what became of them stands there
        Orphaned, ///< they are gone, or it cannot be told which of several places is theirs
    };
    Standing standing = Standing::Orphaned;
    checks::CheckPlace place; ///< means nothing when orphaned
};

/// Title, lead paragraph and all running text, which comments can be about.
QList<checks::TextPiece> anchorPieces(const Metadata &metadata, const Document &document);

/// The words are looked for where they stood, then everywhere by themselves and by what stood round them, then with some of
/// them changed. Rather orphaned than at a wrong place. Any thread.
AnchoredPlace findAnchor(const QString &quote, const CommentPlace &was, const QList<checks::TextPiece> &pieces);

/// The place with what stands round it now.
CommentPlace anchorAt(const checks::CheckPlace &place, const QList<checks::TextPiece> &pieces);

/// Puts `words` in the place of what stands there, with the marks of its first letter. False when the place is not there.
bool replaceWords(Metadata &metadata, Document &document, const checks::CheckPlace &place, const QString &words);

} // namespace bantin::content
