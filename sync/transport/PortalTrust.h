// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace bantin::sync {

/// By what a server proves that it is the portal: the authorities the system trusts, one authority of the unit's own instead of
/// them, or one public key whatever certificate it stands in. Value type.
class PortalTrust
{
public:
    /// The system's authorities.
    PortalTrust() = default;
    /// As kept in the settings: nothing (the system's), certificates in PEM (those authorities only), or
    /// "sha256/" and the Base64 of the SHA-256 of the key's SubjectPublicKeyInfo (RFC 7469 §2.4). "portal-trust-invalid".
    static Result<PortalTrust> parse(const QString &text);
    /// As parse() reads it.
    QString toString() const;
    /// SHA-256 of the SubjectPublicKeyInfo.
    static QByteArray keyOf(const QSslCertificate &certificate);

    bool isSystem() const { return m_authorities.isEmpty() && m_key.isEmpty(); }
    bool isPinned() const { return !m_key.isEmpty(); }
    /// What a connection is made with.
    QSslConfiguration configuration() const;
    /// Whether the server that showed `certificate` is the one, as far as this goes beyond the handshake.
    bool accepts(const QSslCertificate &certificate) const;
    /// Whether the handshake may go on although `errors` were found: only when the key is pinned and it is the one, since the key
    /// is then all that counts. A certificate known to be bad is never accepted.
    bool excuses(const QSslCertificate &certificate, const QList<QSslError> &errors) const;

private:
    QList<QSslCertificate> m_authorities;
    QByteArray m_key; ///< 32 bytes, or empty
};

} // namespace bantin::sync
