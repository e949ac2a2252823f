// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/Credential.h"

namespace bantin::workflow {

/// A way in that opened: the slot, and what it holds, with the store key in force now.
struct Entrance {
    store::KeySlot slot;
    store::SlotContents contents;
};

/// The header, after a re-keying that was cut off has been finished or thrown away. A disk that refuses that, or another
/// program that is at it, does not hide the header. Reasons of store::readHeader.
Result<store::WorkspaceHeader> settledHeader(const QDir &directory);

/// As a person types it: NFC, trimmed.
QString spokenName(const QString &accountName);

/// Nobody may learn from the answer or its time whether a name has an account here: an unknown name opens somebody's slot
/// and is answered like a wrong passphrase ("passphrase-wrong"). A change of passphrase that was cut off leaves two slots of
/// one name, either of which may be meant. Reasons of store::openCurrent. Slow (Argon2id).
Result<Entrance> openByPassphrase(const store::WorkspaceHeader &header, const QString &accountName,
                                  const SecretBytes &passphrase);
/// "keyring-secret-wrong", reasons of store::openCurrent.
Result<Entrance> openByKeyring(const store::WorkspaceHeader &header, const QString &accountName,
                               const SecretBytes &keyringSecret);

/// "recovery-key-missing" when none was ever made, "recovery-key-wrong", reasons of store::openCurrent.
Result<Entrance> openByRecoveryKey(const store::WorkspaceHeader &header, const SecretBytes &recoverySecret);

/// With either. Reasons of the two.
Result<Entrance> openByCredential(const store::WorkspaceHeader &header, const Credential &credential);

/// Writes the slot again, with the same secret, as slots are made today: with the store key in force now and with what
/// version 1 lacked. Nothing to do for a slot that has both. The old slot opens until the new one is on the disk. Slow for a
/// passphrase (Argon2id), once. Call while the workspace is locked by us. Reasons of store::writeHeader.
Result<void> renewSlot(const QDir &directory, Entrance &entrance, const SecretBytes &secret, const Clock &clock);

/// When the account's passphrase was set; invalid when only a slot of version 1 could say.
QDateTime passphraseMade(const store::WorkspaceHeader &header, const Entrance &entrance);

} // namespace bantin::workflow
