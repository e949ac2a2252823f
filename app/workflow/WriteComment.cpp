// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/WriteComment.h"

#include "app/content/Xhtml.h"
#include "app/content/anchor/TextAnchor.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/store/CommentRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/CurrentDraft.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// Where the words stand in the text as the store has it.
Result<CommentPlace> placeOf(Session &session, const ArticleId &id, const NewComment &comment)
{
    const auto draft = currentDraft(session, id);
    if (!draft)
        return draft.error();
    const auto document = content::fromXhtml(draft->copy.xhtml);
    if (!document)
        return document.error();
    const auto pieces = content::anchorPieces(draft->copy.metadata, *document);
    // Whoever only knows the words knows nothing of what stands round them.
    CommentPlace given = comment.place.length > 0 ? content::anchorAt(comment.place, pieces) : CommentPlace();
    const auto found = content::findAnchor(comment.quote, given, pieces);
    if (found.standing != content::AnchoredPlace::Standing::Exact)
        return Error{Fault::Conflict, u"comment-place-gone"_s, Retry::AfterCorrection, {}, {}};
    return content::anchorAt(found.place, pieces);
}

} // namespace

Result<Comment> writeComment(Session &session, const ArticleId &id, const NewComment &written)
{
    Comment comment;
    comment.text = written.text.trimmed().normalized(QString::NormalizationForm_C);
    comment.quote = written.quote;
    comment.answers = written.answers;
    comment.author = session.account.name;
    comment.account = session.account.id;
    comment.writtenAt = session.clock.nowUtc();
    if (written.replacement)
        comment.replacement = written.replacement->normalized(QString::NormalizationForm_C);
    const bool suggests = comment.replacement && !comment.quote.isEmpty() && *comment.replacement != comment.quote;
    if (written.replacement ? !suggests : comment.text.isEmpty())
        return Error{Fault::InvalidInput, u"comment-empty"_s, Retry::AfterCorrection, {}, {}};
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    if (const auto present = expectNotTrashed(*article); !present)
        return present.error();
    store::CommentRepository comments(*session.store);
    if (const auto replied = written.answers == 0 ? Result<Comment>(comment) : comments.find(id, written.answers);
        !replied)
        return replied.error();
    if (!comment.quote.isEmpty()) {
        auto place = placeOf(session, id, written);
        if (!place)
            return place.error();
        comment.place = *std::move(place);
    }
    const auto number = comments.append(id, comment);
    if (!number)
        return number.error();
    comment.number = *number;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return comment;
}

} // namespace bantin::workflow
