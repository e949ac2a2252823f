// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/SecretBytes.h"
#include "app/store/damage/StoreCheck.h"
#include "app/store/damage/StoreRepair.h"

#include <QDir>

#include <optional>

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

/// Writes the store anew from what reads, with what `olderCopy` (a folder with content.db and assets.db under the same
/// store key: a restored backup or a copy of the workspace) still has for what does not. The copy is not touched.
/// "passphrase-wrong", reasons of store::StoreRepair.
Result<store::StoreRepair::Outcome> repairWorkspace(const KeyHolder &holder, const std::optional<QDir> &olderCopy,
                                                    const Clock &clock,
                                                    const store::StoreCheck::Progress &progress = {});

} // namespace bantin::workflow
