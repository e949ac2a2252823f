// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/SaveDraft.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What came of accepting suggestions.
struct AcceptedSuggestions {
    SavedDraft draft;
    QList<qint64> accepted;
    QList<qint64> left; ///< their words are no longer in the text as they were: read and written by hand
};

/// Writes what was suggested into the text, in the order of the comments, as an edit by this account. Who suggested it
/// becomes an author with it: their words go out under the unit's name as much as those of who typed them, and four eyes
/// must see them. "comment-not-found" (number), "suggestion-closed" (number), "suggestion-gone" when none of them fits any
/// more, the reasons of editing, store reasons.
Result<AcceptedSuggestions> acceptSuggestions(Session &session, const ArticleId &article,
                                              const QList<qint64> &comments);

/// The text stays as it is. "comment-not-found" (number), "suggestion-closed" (number), store reasons.
Result<void> rejectSuggestions(Session &session, const ArticleId &article, const QList<qint64> &comments);

} // namespace bantin::workflow
