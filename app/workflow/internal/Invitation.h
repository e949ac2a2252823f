// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"
#include "app/package/Handover.h"
#include "app/store/KeySlots.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What an invitation holds once its passphrase opened it: the account's own key and the unit as the first desk knew it.
struct OpenedInvitation {
    store::KeySlot slot; ///< account, name and cost
    crypto::SigningKey key;
    crypto::Certificate unit;
    Roster roster; ///< signed by `unit`, and the account serves in it with `key`
    package::HandoverUnit sheet;
};

/// `slot` seals the account's key and a key of the invitation's own, which seals the rest. Canonical JSON,
/// "bantin-invitation/1".
QByteArray invitationToJson(const store::KeySlot &slot, const SecretBytes &key, const package::HandoverUnit &sheet);

/// Slow (Argon2id). "invitation-invalid", "passphrase-wrong", "invitation-not-member" (name), "kdf-out-of-range", "memory-short".
Result<OpenedInvitation> openInvitation(QByteArrayView bytes, const SecretBytes &passphrase, const QDateTime &now);

} // namespace bantin::workflow
