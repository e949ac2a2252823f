// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ApproveBatch.h"

#include "app/workflow/ApproveArticle.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/internal/FrozenPayload.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<Article> approveChosen(Session &session, const ChosenArticle &chosen)
{
    const auto revision = latestRevision(session, chosen.article);
    if (!revision)
        return revision.error();
    if (!*revision || (*revision)->manifestSha512 != chosen.manifestSha512) {
        const QString title = *revision ? (*revision)->metadata.title : QString();
        return Error{Fault::Conflict, u"content-changed"_s, Retry::AfterCorrection, {title}, {}};
    }
    return approveArticle(session, chosen.article, chosen.words);
}

} // namespace

Result<QList<BatchOutcome>> approveBatch(Session &session, const QList<ChosenArticle> &articles,
                                         const SecretBytes &passphrase)
{
    if (const auto confirmed = confirmPassphrase(session, passphrase); !confirmed)
        return confirmed.error();
    QList<BatchOutcome> outcomes;
    for (const ChosenArticle &chosen : articles)
        outcomes.append({chosen.article, approveChosen(session, chosen)});
    return outcomes;
}

} // namespace bantin::workflow
