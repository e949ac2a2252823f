// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/DecisionNeeds.h"

#include "app/domain/Confirmations.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/Decide.h"
#include "app/workflow/internal/Warnings.h"

namespace bantin::workflow {

Result<DecisionNeeds> decisionNeeds(Session &session, const ArticleId &article, DecisionKind kind)
{
    if (!asksForWords(kind))
        return DecisionNeeds{};
    const auto draft = currentDraft(session, article);
    if (!draft)
        return draft.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(article);
    if (!chain)
        return chain.error();
    auto warnings = warningsOf(session, draft->copy, *chain);
    if (!warnings)
        return warnings.error();
    DecisionNeeds needs{*std::move(warnings), {}};
    const QStringList ids = confirmationsFor(session.regulation, kind, decisionTime(session, *chain));
    for (const QString &id : ids)
        needs.confirmations.append(*session.regulation.findRule(id));
    return needs;
}

} // namespace bantin::workflow
