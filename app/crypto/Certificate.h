// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

namespace bantin::crypto {

class SigningKey;

/// An X.509 v3 certificate (RFC 5280). Immutable, cheap to copy, thread-safe.
class Certificate
{
public:
    /// "certificate-invalid" otherwise.
    static Result<Certificate> fromDer(QByteArrayView der);
    /// The first certificate of a PEM text; "certificate-invalid" otherwise.
    static Result<Certificate> fromPem(QByteArrayView pem);

    QByteArray toDer() const;
    QByteArray toPem() const;
    /// 32 raw bytes over the DER form.
    QByteArray fingerprint() const;
    QString commonName() const;
    /// UTC, both inclusive.
    QDateTime notBefore() const;
    QDateTime notAfter() const;
    /// CA:TRUE, so that it may issue certificates.
    bool isAuthority() const;
    /// Whether `key` is the private half of this certificate's public key.
    bool belongsTo(const SigningKey &key) const;

    struct Private;
    const Private &d() const { return *m_d; }
    explicit Certificate(std::shared_ptr<const Private> d);

private:
    std::shared_ptr<const Private> m_d;
};

} // namespace bantin::crypto
