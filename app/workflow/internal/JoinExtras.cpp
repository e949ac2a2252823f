// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/JoinExtras.h"

#include "app/crypto/Digest.h"
#include "app/domain/KindField.h"
#include "app/store/CommentRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/QuestionRepository.h"
#include "app/workflow/internal/PrivateAccess.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"

#include <QHash>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype saltSize = 16;

Error invalid(const QString &file)
{
    return {Fault::Tampered, u"handover-invalid"_s, Retry::Never, {file}, {}};
}

/// Numbers are each store's own; who said what, when and about which words is not.
bool isSame(const Comment &one, const Comment &other)
{
    return one.account == other.account && one.author == other.author && one.writtenAt == other.writtenAt
           && one.text == other.text && one.quote == other.quote && one.replacement == other.replacement;
}

Result<void> followClosing(store::CommentRepository &comments, const ArticleId &article, const Comment &ours,
                           const Comment &theirs)
{
    if (ours.outcome != Comment::Outcome::Open || ours.resolved)
        return {};
    if (theirs.outcome != Comment::Outcome::Open)
        return comments.setOutcome(article, ours.number, theirs.outcome, theirs.closedBy, theirs.closedAt);
    if (theirs.resolved)
        return comments.setResolved(article, ours.number, true, theirs.closedBy, theirs.closedAt);
    return {};
}

Result<void> joinFields(Session &session, const package::HandoverArticle &article)
{
    const auto ours = store::PrivateFieldRepository(*session.store).everGiven(article.id);
    if (!ours)
        return ours.error();
    QList<store::PrivateField> newer;
    for (const package::HandoverPrivateField &theirs : article.privateFields) {
        const KindField *known = findKindField(theirs.field);
        if (!known || known->privacy != KindField::Privacy::Private || !theirs.setAt.isValid())
            return invalid(theirs.field);
        const auto here = std::ranges::find(*ours, theirs.field, &store::PrivateField::field);
        if (here == ours->cend() || here->setAt < theirs.setAt)
            newer.append({theirs.field, theirs.value, crypto::randomBytes(saltSize), theirs.setBy, theirs.setAt});
    }
    return putPrivateFields(session, article.id, newer);
}

/// Where both desks took other steps, those here stay: what an asker was told cannot be told otherwise afterwards.
Result<void> joinSteps(Session &session, const package::VerifiedArticle &theirs, HandoverFate &fate)
{
    const package::HandoverArticle &article = theirs.article;
    store::QuestionRepository questions(*session.store);
    const auto ours = questions.ofArticle(article.id);
    if (!ours)
        return ours.error();
    for (qsizetype i = 0; i < std::min(ours->size(), article.questionSteps.size()); ++i) {
        if (ours->at(i).signature != article.questionSteps.at(i).signature) {
            fate.questionApart = true;
            return {};
        }
    }
    for (qsizetype i = ours->size(); i < article.questionSteps.size(); ++i) {
        const package::SignedFile &file = article.questionSteps.at(i);
        const store::SignedQuestionEvent step{theirs.questionEvents.at(i), file.json, file.signature};
        if (const auto appended = questions.append(step); !appended)
            return appended;
        const store::QuestionRow row{article.id, step.event.sequence, questionStepName(step.event.step), step.json,
                                     step.signature};
        const auto recorded = record(session, AuditAction::QuestionHandled, article.id.toString(), bindingOf(row));
        if (!recorded)
            return recorded;
        ++fate.questionSteps;
    }
    return {};
}

bool mayStillLeave(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Waiting || delivery.state == DeliveryState::Packed;
}

Result<void> withhold(store::OutboxRepository &outbox, const ArticleId &article, const QDateTime &now)
{
    const auto deliveries = outbox.all();
    if (!deliveries)
        return deliveries.error();
    for (Delivery delivery : *deliveries) {
        if (delivery.article != article || !mayStillLeave(delivery))
            continue;
        delivery.state = DeliveryState::Withheld;
        delivery.updatedAt = now;
        if (const auto updated = outbox.update(delivery); !updated)
            return updated;
    }
    return {};
}

Delivery queued(const Article &article, const RevisionId &revision, DeliveryPurpose purpose, const QDateTime &now)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.article = article.id;
    delivery.revision = revision;
    delivery.title = article.title;
    delivery.purpose = purpose;
    delivery.createdAt = now;
    delivery.updatedAt = now;
    return delivery;
}

} // namespace

Result<qint64> joinComments(Session &session, const ArticleId &article, const QList<Comment> &theirs)
{
    store::CommentRepository comments(*session.store);
    const auto ours = comments.ofArticle(article);
    if (!ours)
        return ours.error();
    QHash<qint64, qint64> numbers;
    qint64 added = 0;
    for (const Comment &comment : theirs) {
        const auto here = std::ranges::find_if(*ours, [&](const Comment &known) { return isSame(known, comment); });
        if (here != ours->cend()) {
            numbers.insert(comment.number, here->number);
            if (const auto followed = followClosing(comments, article, *here, comment); !followed)
                return followed.error();
            continue;
        }
        Comment joined = comment;
        joined.answers = numbers.value(comment.answers);
        const auto number = comments.append(article, joined);
        if (!number)
            return number;
        numbers.insert(comment.number, *number);
        joined.number = *number;
        joined.resolved = false;
        if (const auto followed = followClosing(comments, article, joined, comment);
            !followed && comment.outcome != Comment::Outcome::Open)
            return followed.error();
        ++added;
    }
    return added;
}

Result<void> joinPrivateData(Session &session, const package::VerifiedArticle &article, HandoverFate &fate)
{
    const auto joined = joinFields(session, article.article);
    return joined ? joinSteps(session, article, fate) : joined;
}

Result<void> followOutbox(Session &session, const Article &article, const QList<Decision> &added)
{
    if (added.isEmpty())
        return {};
    store::OutboxRepository outbox(*session.store);
    const QDateTime now = session.clock.nowUtc();
    const Decision &last = added.constLast();
    // Who withdrew has the notice in their own outbox; here it is only made sure that nothing brings the page back.
    if (last.kind == DecisionKind::Withdraw || last.kind == DecisionKind::Submit)
        return withhold(outbox, article.id, now);
    if (article.stage != Stage::Approved || last.kind != DecisionKind::Approve)
        return {};
    const auto known = outbox.ofRevision(last.revision);
    if (!known)
        return known.error();
    return *known ? Result<void>() : outbox.insert(queued(article, last.revision, DeliveryPurpose::Publication, now));
}

} // namespace bantin::workflow
