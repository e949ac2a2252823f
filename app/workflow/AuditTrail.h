// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"
#include "app/domain/AuditAction.h"
#include "app/store/Store.h"

#include <QJsonObject>

namespace bantin::workflow {

/// The hand that keeps the audit log (nhật ký) during one session. Every 64 entries, and when it is destroyed, it signs the
/// chain so far with the account's key and puts that checkpoint beside the database too ("workspace.audit").
/// Lives on the store thread; `store` must outlive it.
class AuditTrail
{
public:
    AuditTrail(store::Store &store, const WorkspaceId &workspace, crypto::Certificate certificate,
               crypto::SigningKey key);
    /// Seals.
    ~AuditTrail();
    AuditTrail(const AuditTrail &) = delete;
    AuditTrail &operator=(const AuditTrail &) = delete;

    /// Joins the caller's transaction. Store reasons.
    Result<void> record(AuditAction action, const QString &subject, const QJsonObject &detail);
    /// Signs what no checkpoint covers yet; nothing when there is nothing. Joins the caller's transaction. Store reasons.
    Result<void> seal();

private:
    store::Store &m_store;
    WorkspaceId m_workspace;
    crypto::Certificate m_certificate;
    crypto::SigningKey m_key;
};

} // namespace bantin::workflow
