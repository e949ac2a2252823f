// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadConsultations.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "app/store/ArticleList.h"
#include "app/store/RevisionRepository.h"

#include <algorithm>
#include <limits>

namespace bantin::workflow {

namespace {

/// As it was frozen last: what is edited since is not what readers see.
Result<std::optional<Consultation>> shownConsultation(Session &session, const ArticleId &article)
{
    const auto revisions = store::RevisionRepository(*session.store).ofArticle(article);
    if (!revisions)
        return revisions.error();
    return revisions->isEmpty() ? std::optional<Consultation>() : consultationOf(revisions->constLast().metadata);
}

bool comesBefore(const ListedConsultation &a, const ListedConsultation &b)
{
    if (a.isOpen != b.isOpen)
        return a.isOpen;
    return a.isOpen ? a.consultation.closesOn < b.consultation.closesOn
                    : a.consultation.closesOn > b.consultation.closesOn;
}

} // namespace

Result<QList<ListedConsultation>> listConsultations(Session &session)
{
    const auto articles = store::ArticleList(*session.store)
                              .page({.stages = {Stage::Sending, Stage::Received, Stage::Published, Stage::Corrected},
                                     .kinds = {ContentKind::Consultation},
                                     .limit = std::numeric_limits<int>::max()});
    if (!articles)
        return articles.error();
    const QDate today = DeadlineEngine::localDate(session.clock.nowUtc());
    QList<ListedConsultation> listed;
    for (const Article &article : *articles) {
        const auto consultation = shownConsultation(session, article.id);
        if (!consultation)
            return consultation.error();
        if (!*consultation)
            continue;
        const QDate closesOn = (*consultation)->closesOn;
        listed.append({article, **consultation, (*consultation)->isOpenOn(today),
                       int(std::max<qint64>(0, today.daysTo(closesOn)))});
    }
    std::ranges::stable_sort(listed, comesBefore);
    return listed;
}

} // namespace bantin::workflow
