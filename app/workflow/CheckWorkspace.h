// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/damage/StoreCheck.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Who asks, with what opens the account's slot: the key is all a check needs, so that a store that does not open can be
/// checked and mended. Any account of the workspace may; the passphrase is asked for as on unlocking.
struct KeyHolder {
    QDir directory;
    QString accountName;
    SecretBytes passphrase;
};

/// Looks for damage; also beside an open workspace. "passphrase-wrong", reasons of store::StoreCheck. Slow (Argon2id, and
/// reading all there is): call off the UI thread.
Result<StoreReport> checkWorkspace(const KeyHolder &holder, store::StoreCheck::Extent extent,
                                   const store::StoreCheck::Progress &progress = {});

/// A check that was ordered on the store thread and may be carried out on any other while people work on. Holds a copy of the
/// store key; destroy it when the workspace is locked.
struct CheckOrder {
    QDir workspace;
    SecretBytes storeKey;
};
CheckOrder orderCheck(const Session &session);
/// Reasons of store::StoreCheck. Slow.
Result<StoreReport> carryOut(const CheckOrder &order, store::StoreCheck::Extent extent,
                             const store::StoreCheck::Progress &progress = {});
/// What follows for the open workspace: a damaged search index is made anew; with anything missing the mark of an unclean
/// end stays, so that the next opening looks again. Store reasons.
Result<void> recordCheck(Session &session, const StoreReport &report);

} // namespace bantin::workflow
