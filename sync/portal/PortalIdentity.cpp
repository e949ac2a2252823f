// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PortalIdentity.h"

#include "app/crypto/Cms.h"
#include "app/crypto/RecipientEnvelope.h"
#include "sync/portal/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

const QString certificateName = u"/portal-certificate.pem"_s;

// The mode is set before a byte is written: at no moment can another account read the key.
Result<void> writeSecretly(const QString &path, const SecretBytes &bytes)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return storageError(path, errno);
    const bool written = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size())) == bytes.size()
                         && ::fsync(descriptor) == 0;
    const int problem = errno;
    ::close(descriptor);
    return written ? Result<void>() : storageError(path, problem);
}

} // namespace

bool PortalIdentity::isIn(const QString &folder)
{
    return QFileInfo::exists(folder + certificateName);
}

Result<PortalIdentity> PortalIdentity::loadOrCreate(const QString &folder, const QString &name, const Clock &clock)
{
    const QString keyPath = folder + u"/portal-key.der"_s;
    const QString certificatePath = folder + certificateName;
    // The certificate is written last, so where it is the key is complete.
    if (!QFileInfo::exists(certificatePath)) {
        auto authority = crypto::CertificateAuthority::create(name, clock.nowUtc());
        if (auto written = writeSecretly(keyPath, authority.key().toPkcs8()); !written)
            return written.error();
        if (auto written = writeDurably(certificatePath, authority.certificate().toPem()); !written)
            return written.error();
        return PortalIdentity(std::move(authority));
    }
    const auto pem = readWhole(certificatePath);
    auto der = readWhole(keyPath);
    if (!pem || !der)
        return pem ? der.error() : pem.error();
    auto certificate = crypto::Certificate::fromPem(*pem);
    if (!certificate)
        return certificate.error();
    auto key = crypto::SigningKey::fromPkcs8(SecretBytes(*der));
    wipe(der->data(), static_cast<std::size_t>(der->size()));
    if (!key)
        return key.error();
    return PortalIdentity(crypto::CertificateAuthority(std::move(*certificate), std::move(*key)));
}

QByteArray PortalIdentity::sign(QByteArrayView content) const
{
    return crypto::signDetached(content, m_authority.certificate(), m_authority.key());
}

Result<SecretBytes> PortalIdentity::open(QByteArrayView sealed) const
{
    return crypto::openSealedFor(sealed, m_authority.certificate(), m_authority.key());
}

} // namespace bantin::portal
