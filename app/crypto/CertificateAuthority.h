// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"

namespace bantin::crypto {

/// A unit's own certificate authority: a self-signed P-256 certificate (CA:TRUE, pathlen 0, keyCertSign, cRLSign and
/// digitalSignature, since it also signs the roster).
class CertificateAuthority
{
public:
    /// Valid for 20 years from `now`. Subject: O=unit, CN="unit – Bàn Tin",
    /// each cut to the 64 characters X.520 allows.
    static CertificateAuthority create(const QString &unit, const QDateTime &now);
    /// `key` must be the certificate's own.
    CertificateAuthority(Certificate certificate, SigningKey key);

    /// A person's (or a portal's) signing certificate, valid for 10 years but never beyond the authority's own: CA:FALSE,
    /// digitalSignature + nonRepudiation, emailProtection, so that `openssl cms -verify` accepts it without options, and
    /// keyAgreement, because hand-overs are sealed to it (RecipientEnvelope.h).
    Certificate issue(const QString &commonName, const SigningKey &subjectKey, const QDateTime &now) const;

    const Certificate &certificate() const { return m_certificate; }
    const SigningKey &key() const { return m_key; }

private:
    Certificate m_certificate;
    SigningKey m_key;
};

} // namespace bantin::crypto
