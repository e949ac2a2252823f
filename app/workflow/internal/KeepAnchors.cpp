// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/KeepAnchors.h"

#include "app/content/Xhtml.h"
#include "app/content/anchor/TextAnchor.h"
#include "app/store/CommentRepository.h"

#include <algorithm>

namespace bantin::workflow {

Result<void> keepAnchors(Session &session, const store::WorkingCopy &copy)
{
    store::CommentRepository comments(*session.store);
    auto list = comments.ofArticle(copy.article);
    if (!list)
        return list.error();
    list->removeIf(
        [](const Comment &comment) { return comment.quote.isEmpty() || comment.outcome != Comment::Outcome::Open; });
    if (list->isEmpty())
        return {};
    const auto document = content::fromXhtml(copy.xhtml);
    if (!document)
        return document.error();
    const auto pieces = content::anchorPieces(copy.metadata, *document);
    for (const Comment &comment : *list) {
        const auto found = content::findAnchor(comment.quote, comment.place, pieces);
        if (found.standing == content::AnchoredPlace::Standing::Orphaned)
            continue;
        const CommentPlace place = content::anchorAt(found.place, pieces);
        if (place == comment.place)
            continue;
        if (const auto set = comments.setPlace(copy.article, comment.number, place); !set)
            return set;
    }
    return {};
}

} // namespace bantin::workflow
