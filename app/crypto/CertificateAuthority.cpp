// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/CertificateAuthority.h"

#include "app/crypto/Digest.h"
#include "app/crypto/Handles.h"

#include <QDateTime>

#include <algorithm>

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr int authorityYears = 20;
constexpr int personYears = 10;
// ub-organization-name and ub-common-name of X.520; OpenSSL refuses longer ones.
constexpr qsizetype longestName = 64;

QString fitted(const QString &text, qsizetype limit)
{
    QList<uint> characters = text.toUcs4();
    if (characters.size() <= limit)
        return text;
    characters.resize(limit - 1);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size()).trimmed()
           + u'…';
}

void addName(X509_NAME *name, int nid, const QString &text)
{
    if (text.isEmpty())
        return;
    const QByteArray utf8 = text.toUtf8();
    require(X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8, octets(utf8), int(utf8.size()), -1, 0) == 1,
            "subject name");
}

void addExtension(X509 *x509, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    require(extension && X509_add_ext(x509, extension.get(), -1) == 1, value);
}

/// A certificate with a random 127-bit serial (RFC 5280 4.1.2.2) and everything but issuer, extensions, signature.
X509Ptr blank(EVP_PKEY *subjectKey, const QDateTime &from, const QDateTime &to)
{
    X509Ptr x509(X509_new());
    const NumberPtr serial(BN_new());
    require(x509 && serial && X509_set_version(x509.get(), X509_VERSION_3) == 1
                && BN_rand(serial.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
                && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(x509.get()))
                && ASN1_TIME_set(X509_getm_notBefore(x509.get()), from.toSecsSinceEpoch())
                && ASN1_TIME_set(X509_getm_notAfter(x509.get()), to.toSecsSinceEpoch())
                && X509_set_pubkey(x509.get(), subjectKey) == 1,
            "certificate");
    return x509;
}

Certificate signedBy(X509Ptr x509, const SigningKey &issuerKey)
{
    require(X509_sign(x509.get(), issuerKey.d().pkey.get(), EVP_sha256()) > 0, "certificate signature");
    return Certificate(std::make_shared<const Certificate::Private>(std::move(x509)));
}

} // namespace

CertificateAuthority CertificateAuthority::create(const QString &unit, const QDateTime &now)
{
    const QString suffix = u" – Bàn Tin"_s;
    SigningKey key = SigningKey::generate();
    X509Ptr x509 = blank(key.d().pkey.get(), now, now.addYears(authorityYears));
    X509_NAME *subject = X509_get_subject_name(x509.get());
    addName(subject, NID_organizationName, fitted(unit, longestName));
    addName(subject, NID_commonName, fitted(unit, longestName - suffix.size()) + suffix);
    require(X509_set_issuer_name(x509.get(), subject) == 1, "issuer name");
    addExtension(x509.get(), x509.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(x509.get(), x509.get(), NID_key_usage, "critical,digitalSignature,keyCertSign,cRLSign");
    addExtension(x509.get(), x509.get(), NID_subject_key_identifier, "hash");
    Certificate certificate = signedBy(std::move(x509), key);
    return {std::move(certificate), std::move(key)};
}

CertificateAuthority::CertificateAuthority(Certificate certificate, SigningKey key)
    : m_certificate(std::move(certificate))
    , m_key(std::move(key))
{
}

Certificate CertificateAuthority::issue(const QString &commonName, const SigningKey &subjectKey,
                                        const QDateTime &now) const
{
    X509 *issuer = m_certificate.d().x509.get();
    const QDateTime end = std::min(now.addYears(personYears), m_certificate.notAfter());
    X509Ptr x509 = blank(subjectKey.d().pkey.get(), now, end);
    X509_NAME *issuerName = X509_get_subject_name(issuer);
    X509_NAME *subject = X509_get_subject_name(x509.get());
    const int organisation = X509_NAME_get_index_by_NID(issuerName, NID_organizationName, -1);
    if (organisation >= 0)
        require(X509_NAME_add_entry(subject, X509_NAME_get_entry(issuerName, organisation), -1, 0) == 1,
                "subject name");
    addName(subject, NID_commonName, fitted(commonName, longestName));
    require(X509_set_issuer_name(x509.get(), issuerName) == 1, "issuer name");
    addExtension(x509.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(x509.get(), issuer, NID_key_usage, "critical,digitalSignature,nonRepudiation,keyAgreement");
    addExtension(x509.get(), issuer, NID_ext_key_usage, "emailProtection");
    addExtension(x509.get(), issuer, NID_subject_key_identifier, "hash");
    addExtension(x509.get(), issuer, NID_authority_key_identifier, "keyid:always");
    return signedBy(std::move(x509), m_key);
}

} // namespace bantin::crypto
