// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RelayedHandover.h"
#include "app/workflow/ExportHandover.h"
#include "app/workflow/ImportHandover.h"

namespace bantin::workflow {

/// exportHandover() for the portal: the sealed bytes wait in the store until sync::HandoverRelay has brought them there. The same reasons.
Result<ExportedHandover> relayHandover(Session &session, const HandoverOrder &order,
                                       const RegulationCatalogue &regulations);

/// importHandover() of what sync::HandoverRelay has fetched; what was taken over is Imported from then on, which is what lets the relay
/// tell the portal. Killed in between, the next call says "handover-known", as for one that came on a stick before, and it is Imported all
/// the same. "relayed-not-fetched", "relayed-not-found" (digest), otherwise the same reasons; then it stays as it is.
Result<HandoverSummary> importRelayed(Session &session, const QByteArray &sha512,
                                      const RegulationCatalogue &regulations);

/// The sealed bytes of one that was fetched, to be looked into before it is taken over. "relayed-not-fetched", "relayed-not-found"
/// (digest), store reasons.
Result<QByteArray> fetchedHandover(Session &session, const QByteArray &sha512);

/// Those the account sent or receives through the portal, oldest first. Store reasons.
Result<QList<RelayedHandover>> relayedHandovers(Session &session);

/// The account wants to have these: from now on sync::HandoverRelay fetches them. Others than offered ones are left as they are.
Result<void> acceptOffered(Session &session, const QList<QByteArray> &sha512);

/// The account does not want this one: sync::HandoverRelay tells the portal, and from there its sender hears of it. Nothing of it was taken
/// over, and the sender's articles stay as they are. "relayed-not-offered" (Conflict) for what is no longer to be decided,
/// "relayed-not-found" (digest), store reasons.
Result<void> declineOffered(Session &session, const QByteArray &sha512);

} // namespace bantin::workflow
