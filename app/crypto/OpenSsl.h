// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/x509v3.h>

#include <memory>

// Internal to app/crypto: owners of OpenSSL's handles.
namespace bantin::crypto {

template<auto Free>
struct Release {
    template<typename Handle>
    void operator()(Handle *handle) const noexcept
    {
        Free(handle);
    }
};

/// For stacks whose certificates belong to somebody else.
inline void freeStack(STACK_OF(X509) * stack) noexcept
{
    sk_X509_free(stack);
}

using BioPtr = std::unique_ptr<BIO, Release<BIO_free_all>>;
using CipherContextPtr = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX_free>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, Release<CMS_ContentInfo_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using KdfPtr = std::unique_ptr<EVP_KDF, Release<EVP_KDF_free>>;
using KdfContextPtr = std::unique_ptr<EVP_KDF_CTX, Release<EVP_KDF_CTX_free>>;
using NumberPtr = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Release<PKCS8_PRIV_KEY_INFO_free>>;
using PkeyPtr = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;
using TrustStorePtr = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using X509Ptr = std::unique_ptr<X509, Release<X509_free>>;
using X509StackPtr = std::unique_ptr<STACK_OF(X509), Release<freeStack>>;

/// Ends the program with OpenSSL's own words: for calls that only fail when memory or the library itself is broken,
/// where carrying on would mean weak or missing cryptography.
void require(bool succeeded, const char *what);

/// Leaves no stale errors in the thread's queue, where a later call of another room would find them.
class ErrorQueueGuard
{
public:
    ErrorQueueGuard() { ERR_clear_error(); }
    ~ErrorQueueGuard() { ERR_clear_error(); }
    ErrorQueueGuard(const ErrorQueueGuard &) = delete;
    ErrorQueueGuard &operator=(const ErrorQueueGuard &) = delete;
};

/// OpenSSL's last error as log text.
QString lastOpenSslError();

/// A read-only memory BIO; `bytes` must outlive it and be smaller than 2 GiB.
BioPtr readFrom(QByteArrayView bytes);

inline const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// DER of anything OpenSSL can encode.
template<typename Object, typename Encoder>
QByteArray encodeDer(const Object *object, Encoder encoder)
{
    const int size = encoder(object, nullptr);
    require(size > 0, "DER encoding");
    QByteArray der(size, Qt::Uninitialized);
    auto *position = reinterpret_cast<unsigned char *>(der.data());
    require(encoder(object, &position) == size, "DER encoding");
    return der;
}

} // namespace bantin::crypto
