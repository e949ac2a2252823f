// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/DraftEdit.h"

#include "app/content/Xhtml.h"
#include "app/store/OutboxRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/FrozenPayload.h"
#include "app/workflow/internal/HeldReview.h"
#include "app/workflow/internal/KeepAnchors.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// In the form the domain accepts back from a signed record.
Result<Metadata> normalised(const Metadata &metadata)
{
    Metadata result;
    const QStringList fields = fieldsInUse(metadata, {});
    for (const QString &field : fields) {
        if (const auto set = setMetadataField(result, field, metadataField(metadata, field)); !set)
            return set.error();
    }
    return result;
}

/// What has left for the portal cannot be called back; a package still here is kept from leaving.
Result<void> withholdDelivery(Session &session, const ArticleId &article)
{
    const auto revision = latestRevision(session, article);
    if (!revision || !revision->has_value())
        return revision ? Result<void>() : revision.error();
    store::OutboxRepository outbox(*session.store);
    auto delivery = outbox.ofRevision((*revision)->id);
    if (!delivery)
        return delivery.error();
    if (!delivery->has_value())
        return {};
    Delivery &found = **delivery;
    const bool isHere = found.state == DeliveryState::Waiting || found.state == DeliveryState::Packed
                        || (found.state == DeliveryState::Held && !found.hasUploads() && !found.isBagThere());
    if (!isHere)
        return {};
    found.state = DeliveryState::Withheld;
    found.updatedAt = session.clock.nowUtc();
    return outbox.update(found);
}

Result<void> voidDecisions(Session &session, Article &article)
{
    if (isApprovalBound(article.stage))
        article.approvalVoided = true;
    if (const auto withheld = withholdDelivery(session, article.id); !withheld)
        return withheld;
    const auto recorded =
        record(session, AuditAction::ApprovalVoided, article.id.toString(), {{u"stage"_s, stageName(article.stage)}});
    if (!recorded)
        return recorded;
    article.stage = Stage::Draft;
    article.remark.clear();
    return store::ArticleRepository(*session.store).update(article);
}

Error editForbidden(Stage stage)
{
    const bool isOnPortal = stage == Stage::Published || stage == Stage::Corrected;
    return {
        Fault::Denied, isOnPortal ? u"edit-published"_s : u"edit-forbidden"_s, Retry::Never, {stageName(stage)}, {}};
}

void applyEdit(const Session &session, store::WorkingCopy &copy, const QByteArray &xhtml, const Metadata &metadata)
{
    copy.xhtml = xhtml;
    copy.metadata = metadata;
    if (!copy.authors.contains(session.account.id))
        copy.authors.append(session.account.id);
    copy.changedSinceRevision = true;
    copy.savedAt = session.clock.nowUtc();
    copy.savedBy = session.account.id;
}

} // namespace

bool DraftEdit::changesStanding(const Session &session) const
{
    return right.voidsApproval || !before.copy.changedSinceRevision || before.copy.savedBy != session.account.id
           || !before.copy.authors.contains(session.account.id);
}

SavedDraft DraftEdit::result() const
{
    return {article, after.savedAt, false, after.xhtml.size()};
}

Result<DraftEdit> prepareEdit(Session &session, const ArticleId &id, const content::Document &document,
                              const Metadata &metadata)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    if (const auto present = expectNotTrashed(*article); !present)
        return present.error();
    auto before = currentDraft(session, id);
    if (!before)
        return before.error();
    const EditRight right = editRight(article->stage, session.account.roles, article->author == session.account.id);
    if (!right.allowed)
        return editForbidden(article->stage);
    if (const auto held = requireHolder(session, *article); !held)
        return held.error();
    const auto fields = normalised(metadata);
    if (!fields)
        return fields.error();
    DraftEdit edit{*article, right, *std::move(before), {}, false};
    edit.after = edit.before.copy;
    const QByteArray xhtml = content::toXhtml(document);
    edit.changesText = xhtml != edit.after.xhtml || *fields != edit.after.metadata;
    if (edit.changesText)
        applyEdit(session, edit.after, xhtml, *fields);
    return edit;
}

Result<SavedDraft> editDraft(Session &session, const ArticleId &id, const content::Document &document,
                             const Metadata &metadata, const DraftWriter &write)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    auto edit = prepareEdit(session, id, document, metadata);
    if (!edit)
        return edit.error();
    auto saved = write(*std::move(edit));
    if (!saved)
        return saved;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return saved;
}

Result<SavedDraft> writeWhole(Session &session, DraftEdit edit)
{
    const bool voids = edit.changesText && edit.right.voidsApproval;
    if (voids) {
        if (const auto voided = voidDecisions(session, edit.article); !voided)
            return voided.error();
    }
    if (const auto saved = saveWhole(session, edit.after, edit.before); !saved)
        return saved.error();
    if (const auto kept = keepAnchors(session, edit.after); !kept)
        return kept.error();
    auto article = store::ArticleRepository(*session.store).find(edit.article.id);
    if (!article)
        return article.error();
    return SavedDraft{*std::move(article), edit.after.savedAt, voids, edit.after.xhtml.size()};
}

} // namespace bantin::workflow
