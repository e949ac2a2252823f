// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"

#include "app/crypto/OpenSsl.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace bantin::crypto {

namespace {

QByteArray digest(QByteArrayView bytes, const EVP_MD *algorithm)
{
    QByteArray result(EVP_MD_get_size(algorithm), Qt::Uninitialized);
    unsigned int size = 0;
    require(EVP_Digest(bytes.data(), size_t(bytes.size()), reinterpret_cast<unsigned char *>(result.data()), &size,
                       algorithm, nullptr)
                == 1,
            "digest");
    return result;
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    return digest(bytes, EVP_sha256());
}

QByteArray sha512(QByteArrayView bytes)
{
    return digest(bytes, EVP_sha512());
}

QByteArray hmacSha256(const SecretBytes &key, QByteArrayView bytes)
{
    QByteArray result(EVP_MD_get_size(EVP_sha256()), Qt::Uninitialized);
    unsigned int size = 0;
    require(HMAC(EVP_sha256(), key.data(), int(key.size()), octets(bytes), size_t(bytes.size()),
                 reinterpret_cast<unsigned char *>(result.data()), &size)
                != nullptr,
            "HMAC");
    return result;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    require(RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), int(size)) == 1, "random numbers");
    return bytes;
}

SecretBytes randomSecret(qsizetype size)
{
    SecretBytes bytes(size);
    require(RAND_priv_bytes(bytes.data(), int(size)) == 1, "random numbers");
    return bytes;
}

bool equalSecrets(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

} // namespace bantin::crypto
