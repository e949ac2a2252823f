// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/DecideSuggestions.h"

#include "app/content/Xhtml.h"
#include "app/content/anchor/TextAnchor.h"
#include "app/store/CommentRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/DraftEdit.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Comment>> openSuggestions(Session &session, const ArticleId &article, const QList<qint64> &numbers)
{
    QList<Comment> suggestions;
    for (const qint64 number : numbers) {
        auto comment = store::CommentRepository(*session.store).find(article, number);
        if (!comment)
            return comment.error();
        if (!comment->replacement || comment->outcome != Comment::Outcome::Open)
            return Error{Fault::Conflict, u"suggestion-closed"_s, Retry::Never, {QString::number(number)}, {}};
        suggestions.append(*std::move(comment));
    }
    return suggestions;
}

/// The text with what fits in it.
struct Applied {
    Metadata metadata;
    content::Document document;
    QList<Comment> accepted;
    QList<qint64> left;
};

Result<Applied> apply(Session &session, const ArticleId &article, const QList<Comment> &suggestions)
{
    const auto draft = currentDraft(session, article);
    if (!draft)
        return draft.error();
    auto document = content::fromXhtml(draft->copy.xhtml);
    if (!document)
        return document.error();
    Applied applied{draft->copy.metadata, *std::move(document), {}, {}};
    for (const Comment &suggestion : suggestions) {
        const auto found = content::findAnchor(suggestion.quote, suggestion.place,
                                               content::anchorPieces(applied.metadata, applied.document));
        const bool fits =
            found.standing == content::AnchoredPlace::Standing::Exact
            && content::replaceWords(applied.metadata, applied.document, found.place, *suggestion.replacement);
        if (fits)
            applied.accepted.append(suggestion);
        else
            applied.left.append(suggestion.number);
    }
    if (applied.accepted.isEmpty())
        return Error{Fault::Conflict, u"suggestion-gone"_s, Retry::AfterCorrection, {}, {}};
    return applied;
}

Result<void> close(Session &session, const ArticleId &article, const Comment &suggestion, Comment::Outcome outcome)
{
    const auto set = store::CommentRepository(*session.store)
                         .setOutcome(article, suggestion.number, outcome, session.account.name, session.clock.nowUtc());
    if (!set)
        return set;
    QJsonObject detail{{u"comment"_s, suggestion.number}};
    if (outcome == Comment::Outcome::Accepted)
        detail.insert(u"suggested-by"_s, suggestion.account.toString());
    return record(session,
                  outcome == Comment::Outcome::Accepted ? AuditAction::SuggestionAccepted
                                                        : AuditAction::SuggestionRejected,
                  article.toString(), detail);
}

void addAuthors(QList<AccountId> &authors, const QList<Comment> &suggestions)
{
    for (const Comment &suggestion : suggestions) {
        if (suggestion.account.isValid() && !authors.contains(suggestion.account))
            authors.append(suggestion.account);
    }
}

} // namespace

Result<AcceptedSuggestions> acceptSuggestions(Session &session, const ArticleId &article, const QList<qint64> &comments)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto suggestions = openSuggestions(session, article, comments);
    if (!suggestions)
        return suggestions.error();
    const auto applied = apply(session, article, *suggestions);
    if (!applied)
        return applied.error();
    auto edit = prepareEdit(session, article, applied->document, applied->metadata);
    if (!edit)
        return edit.error();
    addAuthors(edit->after.authors, applied->accepted);
    const auto saved = writeWhole(session, *std::move(edit));
    if (!saved)
        return saved.error();
    AcceptedSuggestions result{*saved, {}, applied->left};
    for (const Comment &suggestion : applied->accepted) {
        if (const auto closed = close(session, article, suggestion, Comment::Outcome::Accepted); !closed)
            return closed.error();
        result.accepted.append(suggestion.number);
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return result;
}

Result<void> rejectSuggestions(Session &session, const ArticleId &article, const QList<qint64> &comments)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto suggestions = openSuggestions(session, article, comments);
    if (!suggestions)
        return suggestions.error();
    for (const Comment &suggestion : *suggestions) {
        if (const auto closed = close(session, article, suggestion, Comment::Outcome::Rejected); !closed)
            return closed;
    }
    return transaction->commit();
}

} // namespace bantin::workflow
