// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/SecretBytes.h"
#include "app/crypto/Certificate.h"
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/SigningKey.h"
#include "app/domain/Account.h"
#include "app/domain/Regulation.h"
#include "app/domain/Roster.h"
#include "app/store/Store.h"
#include "app/workflow/AuditTrail.h"

#include <QDir>

#include <memory>
#include <optional>

namespace bantin::workflow {

/// One account in one unlocked workspace: what every use case acts on. Lives on the store thread; destroying it wipes the
/// keys and closes the store.
struct Session {
    QDir directory;
    WorkspaceId workspace;
    QString unit;
    Regulation regulation; ///< with the unit's own rules in it
    const Clock &clock;
    std::unique_ptr<store::Store> store;
    SecretBytes storeKey; ///< 32 bytes, wrapped again for each new account
    Account account;
    crypto::SigningKey signingKey;
    crypto::Certificate certificate; ///< of `account`
    crypto::Certificate unitCertificate;
    std::optional<crypto::CertificateAuthority> authority; ///< administrators only
    quint32 keyEpoch = 1;                                  ///< of `storeKey`, see store::WorkspaceHeader
    QDateTime passphraseMade;                              ///< UTC: when the account's passphrase was set
    Roster roster = {};                     ///< the newest, as it is signed: what every member may do is read from here
    std::unique_ptr<AuditTrail> audit = {}; ///< last, so that it seals the log while the store is still open

    /// Whether every use case that writes refuses ("store-read-only") before it does anything.
    bool isReadOnly() const { return store->isReadOnly(); }
};

} // namespace bantin::workflow
