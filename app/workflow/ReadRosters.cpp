// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadRosters.h"

#include "app/crypto/Cms.h"
#include "app/store/AccountRepository.h"

namespace bantin::workflow {

Result<QList<RosterView>> readRosters(Session &session)
{
    const auto rosters = store::AccountRepository(*session.store).rosters();
    if (!rosters)
        return rosters.error();
    QList<RosterView> views;
    for (const store::SignedRoster &kept : *rosters) {
        const auto signer =
            crypto::verifyDetached(kept.signature, kept.json, {session.unitCertificate}, kept.roster.issuedAt);
        views.prepend({kept.roster, signer && signer->fingerprint() == session.unitCertificate.fingerprint()});
    }
    return views;
}

} // namespace bantin::workflow
