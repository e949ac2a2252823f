// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalTrust.h"

#include <QCryptographicHash>
#include <QSslKey>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr auto keyPrefix = "sha256/"_L1;
constexpr qsizetype digestSize = 32;

Error invalid(const QString &detail)
{
    return {Fault::InvalidInput, u"portal-trust-invalid"_s, Retry::AfterCorrection, {}, detail};
}

/// About who vouches for the key, until when and for which name: what a pinned key makes needless.
bool isAboutTheCertificate(QSslError::SslError error)
{
    static constexpr std::array needless{
        QSslError::SelfSignedCertificate,
        QSslError::SelfSignedCertificateInChain,
        QSslError::UnableToGetIssuerCertificate,
        QSslError::UnableToGetLocalIssuerCertificate,
        QSslError::UnableToVerifyFirstCertificate,
        QSslError::CertificateUntrusted,
        QSslError::CertificateNotYetValid,
        QSslError::CertificateExpired,
        QSslError::InvalidCaCertificate,
        QSslError::InvalidPurpose,
        QSslError::HostNameMismatch,
    };
    return std::ranges::find(needless, error) != needless.end();
}

} // namespace

Result<PortalTrust> PortalTrust::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    PortalTrust trust;
    if (trimmed.isEmpty())
        return trust;
    if (trimmed.startsWith(keyPrefix)) {
        const auto key = QByteArray::fromBase64Encoding(trimmed.sliced(keyPrefix.size()).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
        if (!key || key.decoded.size() != digestSize)
            return invalid(u"no SHA-256"_s);
        trust.m_key = key.decoded;
        return trust;
    }
    trust.m_authorities = QSslCertificate::fromData(trimmed.toLatin1(), QSsl::Pem);
    const bool anyBroken = std::ranges::any_of(trust.m_authorities, &QSslCertificate::isNull);
    if (trust.m_authorities.isEmpty() || anyBroken)
        return invalid(u"no certificate in PEM"_s);
    return trust;
}

QString PortalTrust::toString() const
{
    if (isPinned())
        return keyPrefix + QString::fromLatin1(m_key.toBase64());
    QByteArray pem;
    for (const QSslCertificate &authority : m_authorities)
        pem += authority.toPem();
    return QString::fromLatin1(pem);
}

QByteArray PortalTrust::keyOf(const QSslCertificate &certificate)
{
    return QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
}

QSslConfiguration PortalTrust::configuration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_authorities.isEmpty())
        configuration.setCaCertificates(m_authorities);
    return configuration;
}

bool PortalTrust::accepts(const QSslCertificate &certificate) const
{
    return !isPinned() || (!certificate.isNull() && keyOf(certificate) == m_key);
}

bool PortalTrust::excuses(const QSslCertificate &certificate, const QList<QSslError> &errors) const
{
    return isPinned() && accepts(certificate)
           && std::ranges::all_of(errors, [](const QSslError &error) { return isAboutTheCertificate(error.error()); });
}

} // namespace bantin::sync
