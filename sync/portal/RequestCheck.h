// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/crypto/Certificate.h"
#include "sync/portal/HttpMessage.h"
#include "sync/portal/PublicationRecords.h"
#include "sync/portal/UnitRegistry.h"

namespace bantin::portal {

/// Whether somebody of a unit asks, and who: the question is signed (PortalRequest.h) with a certificate of the unit's authority that is not
/// of a former member. Thread-safe. Reasons: "request-unsigned", "request-time" (the portal's time), "request-denied",
/// "portal-storage".
class RequestCheck
{
public:
    /// `portal`: fingerprint of the certificate this portal shows. Nothing is owned.
    RequestCheck(const UnitRegistry &units, const PublicationRecords &records, const QByteArray &portal,
                 const Clock &clock);

    /// The certificate of who asks. `target` as in PortalRequest; of HEAD the same is signed as of GET.
    Result<crypto::Certificate> check(const HttpRequest &request, const QString &target,
                                      const QByteArray &unitFingerprint) const;

private:
    Result<void> checkMember(const QByteArray &unit, const crypto::Certificate &signer, const QDateTime &now) const;

    const UnitRegistry &m_units;
    const PublicationRecords &m_records;
    const QByteArray m_portal;
    const Clock &m_clock;
};

} // namespace bantin::portal
