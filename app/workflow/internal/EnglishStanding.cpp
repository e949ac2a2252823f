// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/EnglishStanding.h"

#include "app/store/DecisionRepository.h"
#include "app/store/EnglishVersions.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using English = content::checks::CheckedArticle::English;

Result<QDateTime> lastApproval(const Session &session, const ArticleId &article)
{
    const auto chain = store::DecisionRepository(*session.store).ofArticle(article);
    if (!chain)
        return chain.error();
    QDateTime approvedAt;
    for (const store::SignedDecision &record : *chain) {
        if (record.decision.kind == DecisionKind::Approve)
            approvedAt = record.decision.decidedAt;
    }
    return approvedAt;
}

Result<English> compared(const Session &session, const ArticleId &original, const QDateTime &savedAt)
{
    const auto approvedAt = lastApproval(session, original);
    if (!approvedAt)
        return approvedAt.error();
    return approvedAt->isValid() && *approvedAt > savedAt ? English::Outdated : English::Current;
}

} // namespace

Result<English> englishStanding(const Session &session, const store::WorkingCopy &copy)
{
    if (copy.metadata.kind == ContentKind::EnglishVersion) {
        const ArticleId original = ArticleId::fromString(copy.metadata.fields.value(u"original"_s));
        return original.isValid() ? compared(session, original, copy.savedAt) : English::Unknown;
    }
    const KindRule *versions = session.regulation.findKind(ContentKind::EnglishVersion);
    if (!versions || !versions->categories.contains(copy.metadata.category))
        return English::Unknown;
    const auto version = store::EnglishVersions(*session.store).ofArticle(copy.article);
    if (!version)
        return version.error();
    return *version ? compared(session, copy.article, (*version)->savedAt) : Result<English>(English::Missing);
}

} // namespace bantin::workflow
