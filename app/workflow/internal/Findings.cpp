// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Findings.h"

#include "app/content/Xhtml.h"
#include "app/content/checks/CheckRegistry.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/store/PrivateFieldRepository.h"
#include "app/workflow/internal/EnglishStanding.h"

namespace bantin::workflow {

Result<QList<Finding>> findingsOf(const Session &session, const store::WorkingCopy &copy)
{
    const auto document = content::fromXhtml(copy.xhtml);
    if (!document)
        return document.error();
    const auto filledIn = store::PrivateFieldRepository(*session.store).filledIn(copy.article);
    if (!filledIn)
        return filledIn.error();
    const auto english = englishStanding(session, copy);
    if (!english)
        return english.error();
    const content::checks::CheckedArticle article{copy.metadata, *document, *filledIn, *english};
    return content::checks::runChecks(session.regulation, article, DeadlineEngine::localDate(session.clock.nowUtc()));
}

} // namespace bantin::workflow
