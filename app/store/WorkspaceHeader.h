// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/KeySlots.h"

#include <QDir>

namespace bantin::store {

/// The clear part of a workspace, outside the database: who may unlock it and how. Two copies ("workspace.header",
/// "workspace.header.2"), each with a sequence number and SHA-256, written one after the other with fsync, so that a kill
/// at any byte leaves one that reads. Holds no text of any article.
struct WorkspaceHeader {
    WorkspaceId id;
    QString unit;
    QString regulation;
    QByteArray unitCertificateDer;
    quint64 sequence = 0;
    QList<KeySlot> keySlots;

    /// Null when there is none.
    const KeySlot *findSlot(const QString &accountName, SlotKind kind) const;
};

/// The newest intact copy. "workspace-not-found" (path), "workspace-header-damaged" (path) when neither copy is intact,
/// "workspace-newer" when it was written by a later version.
Result<WorkspaceHeader> readHeader(const QDir &workspace);
/// Increments the sequence and writes both copies. "disk-full", "disk-unwritable" (path).
Result<void> writeHeader(const QDir &workspace, WorkspaceHeader &header);

} // namespace bantin::store
