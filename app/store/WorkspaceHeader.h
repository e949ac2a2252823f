// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/KeyEnvelope.h"
#include "app/store/KeySlots.h"

#include <QDir>
#include <QStringList>

#include <optional>

namespace bantin::store {

/// A change of the store key that has begun.
struct RekeyState {
    enum class Phase {
        Copying, ///< copies under the new key are being made beside the files; the old key is in force
        Swapping, ///< the copies are whole and in force (WorkspaceHeader::keyEpoch says so); their renaming may be unfinished
    };
    Phase phase = Phase::Copying;
    quint32 epoch = 0; ///< of the new key
};

/// The clear part of a workspace, outside the database: who may unlock it and how. Two copies ("workspace.header",
/// "workspace.header.2"), each with a sequence number and SHA-256, written one after the other with fsync, so that a kill
/// at any byte leaves one that reads. Holds no text of any article.
/// Version 2 is written; version 1 (no key epoch, slots without the members KeySlot says) is read.
struct WorkspaceHeader {
    WorkspaceId id;
    QString unit;
    QString regulation;
    QByteArray unitCertificateDer;
    quint64 sequence = 0;
    QList<KeySlot> keySlots;
    quint32 keyEpoch = 1; ///< of the store key the files are encrypted with: 1, then +1 with every re-keying
    QList<KeyEnvelope> envelopes;
    std::optional<RekeyState> rekey;

    /// Null when there is none. While a passphrase is being changed an account has two slots; see also slotsOf().
    const KeySlot *findSlot(const QString &accountName, SlotKind kind) const;
    /// Every slot of that name and kind, oldest first.
    QList<KeySlot> slotsOf(const QString &accountName, SlotKind kind) const;
    /// The names that can be unlocked with a passphrase, each once.
    QStringList accountNames() const;
};

/// The newest intact copy. "workspace-not-found" (path), "workspace-header-damaged" (path) when neither copy is intact,
/// "workspace-newer" when it was written by a later version.
Result<WorkspaceHeader> readHeader(const QDir &workspace);
/// Increments the sequence and writes both copies. "disk-full", "disk-unwritable" (path), "passphrase-slot-last" when no
/// passphrase would open the workspace any more: a keyring can be lost with the machine, a paper with its envelope.
Result<void> writeHeader(const QDir &workspace, WorkspaceHeader &header);

/// The contents of a slot with the store key in force now: the slot's own, or the one an envelope holds for it. Slow for
/// passphrase slots. Reasons of openSlot(), "key-replaced" (account) when the store was re-keyed without this slot,
/// "envelope-invalid", "workspace-header-damaged" when the header's unit is not the one the slot was made for.
Result<SlotContents> openCurrent(const WorkspaceHeader &header, const KeySlot &slot, const SecretBytes &secret);

} // namespace bantin::store
