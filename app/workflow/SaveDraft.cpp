// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SaveDraft.h"

#include "app/content/Xhtml.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/store/ArticleRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/FrozenPayload.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// In the form the domain accepts back from a signed record.
Result<Metadata> normalised(const Metadata &metadata)
{
    Metadata result;
    const QStringList fields = metadataFields();
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
    if (found.state != DeliveryState::Waiting && found.state != DeliveryState::Packed)
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
    article.stage = Stage::Draft;
    article.remark.clear();
    return store::ArticleRepository(*session.store).update(article);
}

void applyEdit(const Session &session, store::WorkingCopy &copy, const QByteArray &xhtml, const Metadata &metadata)
{
    copy.xhtml = xhtml;
    copy.metadata = metadata;
    if (!copy.authors.contains(session.account.id))
        copy.authors.append(session.account.id);
    copy.changedSinceRevision = true;
    copy.savedAt = session.clock.nowUtc();
}

Error editForbidden(Stage stage)
{
    return {Fault::Denied, u"edit-forbidden"_s, Retry::Never, {stageName(stage)}, {}};
}

} // namespace

Result<SavedDraft> saveDraft(Session &session, const ArticleId &id, const content::Document &document,
                             const Metadata &metadata)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    store::ArticleRepository articles(*session.store);
    auto article = articles.find(id);
    if (!article)
        return article.error();
    auto copy = articles.workingCopy(id);
    if (!copy)
        return copy.error();
    const EditRight right = editRight(article->stage, session.account.roles, article->author == session.account.id);
    if (!right.allowed)
        return editForbidden(article->stage);
    const auto fields = normalised(metadata);
    if (!fields)
        return fields.error();
    const QByteArray xhtml = content::toXhtml(document);
    if (xhtml == copy->xhtml && *fields == copy->metadata)
        return SavedDraft{*article, copy->savedAt, false};
    if (right.voidsApproval) {
        if (const auto voided = voidDecisions(session, *article); !voided)
            return voided.error();
    }
    applyEdit(session, *copy, xhtml, *fields);
    if (const auto saved = articles.saveWorkingCopy(*copy); !saved)
        return saved.error();
    auto after = articles.find(id);
    if (!after)
        return after.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return SavedDraft{*std::move(after), copy->savedAt, right.voidsApproval};
}

} // namespace bantin::workflow
