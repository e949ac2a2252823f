// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/package/Handover.h"
#include "app/workflow/Session.h"

#include <functional>

namespace bantin::workflow {

struct HandoverOrder {
    QList<ArticleId> articles;
    QList<crypto::Certificate> recipients; ///< of serving members
};

struct ExportedHandover {
    package::HandoverSlip slip;
    QByteArray bytes; ///< for a stick, an e-mail or a relay: sealed, signed, nothing readable
    QStringList titles;
    /// Titles of articles whose private data stayed here, because not every recipient may read it.
    QStringList withoutPrivateData;
};

/// The serving member's certificate, by the name people know. "account-not-found" (name), "account-disabled" (name).
Result<crypto::Certificate> certificateOfMember(Session &session, const QString &name);

/// Seals whole articles – revisions, decisions, comments, the draft as it stands, pictures with their originals – to members of the
/// board at other desks. They stay here as they are: a hand-over is a copy. Writes no file, so it is kept as sealed only, until
/// noteHandedOver(). What a person gave in private goes along
/// only where sender and every recipient may read it (DECISIONS.md). "handover-empty", "recipients-none", "recipient-not-member"
/// (name), "recipient-unusable" (name), "article-trashed" (title), "content-changed" (title), "passphrase-expired",
/// "store-read-only", "envelope-too-large", store reasons.
Result<ExportedHandover> exportHandover(Session &session, const HandoverOrder &order,
                                        const RegulationCatalogue &regulations);
/// The file with that hand-over (its slip's id) is where it belongs: from now on it counts as handed over. A second time changes nothing.
/// "handover-not-sealed", "store-read-only", store reasons.
Result<void> noteHandedOver(Session &session, const QString &handover);
/// exportHandover(); `keep` puts it where it waits for its way, in the transaction that says in the log that it was handed over.
Result<ExportedHandover> exportHandover(Session &session, const HandoverOrder &order,
                                        const RegulationCatalogue &regulations,
                                        const std::function<Result<void>(const ExportedHandover &)> &keep);

} // namespace bantin::workflow
