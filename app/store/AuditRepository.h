// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/AuditEntry.h"
#include "app/store/AuditQuery.h"
#include "app/store/SignedAuditCheckpoint.h"

#include <optional>

namespace bantin::store {

class Store;

/// SHA-256 of the entry's canonical form, which has the hash of the entry before in it.
QByteArray auditHash(const AuditEntry &entry);

/// The append-only audit log (nhật ký). Rows are immutable: triggers refuse UPDATE and DELETE. Use on the store thread; all
/// writes join the caller's transaction, so that what is logged and the log commit or fail together.
class AuditRepository
{
public:
    explicit AuditRepository(Store &store);

    /// The next entry of the chain, by the store's actor at the store's clock.
    Result<AuditEntry> append(AuditAction action, const QString &subject, const QJsonObject &detail = {});
    Result<std::optional<AuditEntry>> last() const;
    Result<std::optional<AuditEntry>> find(qint64 sequence) const;
    /// At most `limit` entries after `sequence`, oldest first. Nothing is checked: a row somebody altered reads as it is.
    Result<QList<AuditEntry>> after(qint64 sequence, int limit) const;
    /// Newest first.
    Result<QList<AuditEntry>> page(const AuditQuery &query) const;
    Result<qint64> count(const AuditQuery &query) const;

    Result<void> putCheckpoint(const SignedAuditCheckpoint &checkpoint);
    Result<std::optional<SignedAuditCheckpoint>> lastCheckpoint() const;
    /// By sequence.
    Result<QList<SignedAuditCheckpoint>> checkpoints() const;
    /// `checkpoint` with the numbers of rows there are now.
    Result<AuditCheckpoint> counted(AuditCheckpoint checkpoint) const;

private:
    struct Link {
        qint64 sequence = 0;
        QByteArray hash;
    };
    /// What the next entry follows. A number under a signed checkpoint is never given twice, even when its entry is lost.
    Result<Link> end() const;

    Store &m_store;
};

} // namespace bantin::store
