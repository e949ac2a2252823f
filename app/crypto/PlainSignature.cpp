// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/PlainSignature.h"

#include "app/crypto/Handles.h"

namespace bantin::crypto {

namespace {

using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;

} // namespace

QByteArray signPlain(QByteArrayView content, const SigningKey &key)
{
    const DigestContextPtr context(EVP_MD_CTX_new());
    size_t size = 0;
    require(context && EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.d().pkey.get()) == 1
                && EVP_DigestSign(context.get(), nullptr, &size, octets(content), size_t(content.size())) == 1,
            "ECDSA");
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    require(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, octets(content),
                           size_t(content.size()))
                == 1,
            "ECDSA");
    signature.truncate(qsizetype(size));
    return signature;
}

bool isSignedBy(QByteArrayView signature, QByteArrayView content, const Certificate &certificate)
{
    const ErrorQueueGuard guard;
    EVP_PKEY *key = X509_get0_pubkey(certificate.d().x509.get());
    const DigestContextPtr context(EVP_MD_CTX_new());
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1
           && EVP_DigestVerify(context.get(), octets(signature), size_t(signature.size()), octets(content),
                               size_t(content.size()))
                  == 1;
}

} // namespace bantin::crypto
