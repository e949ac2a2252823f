// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Certificate.h"

#include "app/crypto/Digest.h"
#include "app/crypto/Handles.h"

#include <openssl/pem.h>

#include <QTimeZone>

#include <ctime>

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

Error invalid()
{
    return {Fault::InvalidInput, u"certificate-invalid"_s, Retry::Never, {}, {}};
}

QDateTime toDateTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::UTC};
}

} // namespace

Certificate::Certificate(std::shared_ptr<const Private> d)
    : m_d(std::move(d))
{
}

Result<Certificate> Certificate::fromDer(QByteArrayView der)
{
    const ErrorQueueGuard guard;
    const unsigned char *position = octets(der);
    X509Ptr x509(d2i_X509(nullptr, &position, long(der.size())));
    if (!x509 || position != octets(der) + der.size())
        return invalid();
    return Certificate(std::make_shared<const Private>(std::move(x509)));
}

Result<Certificate> Certificate::fromPem(QByteArrayView pem)
{
    const ErrorQueueGuard guard;
    const BioPtr bio = readFrom(pem);
    X509Ptr x509(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!x509)
        return invalid();
    return Certificate(std::make_shared<const Private>(std::move(x509)));
}

QByteArray Certificate::toDer() const
{
    return encodeDer(m_d->x509.get(), i2d_X509);
}

QByteArray Certificate::toPem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    require(bio && PEM_write_bio_X509(bio.get(), m_d->x509.get()) == 1, "PEM");
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return {text, size};
}

QByteArray Certificate::fingerprint() const
{
    return sha256(toDer());
}

QString Certificate::commonName() const
{
    const X509_NAME *subject = X509_get_subject_name(m_d->x509.get());
    const int index = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (index < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, index)));
    if (size < 0)
        return {};
    const QString name = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return name;
}

QDateTime Certificate::notBefore() const
{
    return toDateTime(X509_get0_notBefore(m_d->x509.get()));
}

QDateTime Certificate::notAfter() const
{
    return toDateTime(X509_get0_notAfter(m_d->x509.get()));
}

bool Certificate::isAuthority() const
{
    return X509_check_ca(m_d->x509.get()) == 1;
}

bool Certificate::belongsTo(const SigningKey &key) const
{
    const ErrorQueueGuard guard;
    return X509_check_private_key(m_d->x509.get(), key.d().pkey.get()) == 1;
}

} // namespace bantin::crypto
