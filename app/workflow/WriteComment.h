// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/checks/CheckPlace.h"
#include "app/domain/Comment.h"
#include "app/workflow/Session.h"

#include <optional>

namespace bantin::workflow {

/// What somebody says about an article, or proposes to write in place of some words.
struct NewComment {
    QString text;                            ///< may be empty for a suggestion
    QString quote = {};                      ///< words of the text as it stands; empty: about the article as a whole
    content::checks::CheckPlace place = {};  ///< where they stand; without a length they must occur once in the text
    std::optional<QString> replacement = {}; ///< a suggestion
    qint64 answers = 0;                      ///< the comment it replies to
};

/// Keeps it beside the text; nothing of the article changes, and nobody becomes an author by it. Everybody who may write may.
/// "comment-empty", "comment-place-gone" when the words are not in the text as it is kept, "comment-not-found" (number),
/// "article-trashed" (title), store reasons.
Result<Comment> writeComment(Session &session, const ArticleId &article, const NewComment &comment);

} // namespace bantin::workflow
