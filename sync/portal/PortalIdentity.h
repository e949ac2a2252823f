// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/SecretBytes.h"
#include "app/crypto/CertificateAuthority.h"

namespace bantin::portal {

/// The key with which the portal signs its receipts and opens what was sealed to it: portal-key.der (PKCS#8, mode 0600) and the self-signed
/// portal-certificate.pem that desks pin, both in the portal's folder. Immutable, thread-safe.
class PortalIdentity
{
public:
    /// Makes key and certificate when the folder has none. "portal-storage", "portal-no-space", "key-invalid",
    /// "certificate-invalid".
    static Result<PortalIdentity> loadOrCreate(const QString &folder, const QString &name, const Clock &clock);

    /// Whether a portal has begun in that folder.
    static bool isIn(const QString &folder);

    const crypto::Certificate &certificate() const { return m_authority.certificate(); }
    /// CMS detached, DER.
    QByteArray sign(QByteArrayView content) const;
    /// What was sealed to this portal; the reasons of crypto::openSealedFor().
    Result<SecretBytes> open(QByteArrayView sealed) const;

private:
    explicit PortalIdentity(crypto::CertificateAuthority authority)
        : m_authority(std::move(authority))
    {
    }
    crypto::CertificateAuthority m_authority;
};

} // namespace bantin::portal
