// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"

#include "app/crypto/OpenSsl.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <numeric>
#include <thread>
#include <vector>

namespace bantin::crypto {

namespace {

/// Hashed in about the time a thread takes to start and end.
constexpr qsizetype worthAThread = 1 << 20;

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

QByteArrayList sha512OfEach(const QList<QByteArrayView> &all)
{
    const qsizetype total = std::accumulate(all.cbegin(), all.cend(), qsizetype(0),
                                            [](qsizetype sum, QByteArrayView bytes) { return sum + bytes.size(); });
    const qsizetype most = std::min({total / worthAThread, all.size(), qsizetype(std::thread::hardware_concurrency())});
    QByteArrayList digests(all.size());
    std::atomic<qsizetype> next = 0;
    const auto work = [&all, &next, to = digests.data()] {
        for (qsizetype i = next++; i < all.size(); i = next++)
            to[i] = sha512(all.at(i));
    };
    std::vector<std::future<void>> helpers;
    for (qsizetype i = 1; i < most; ++i)
        helpers.push_back(std::async(std::launch::async, work));
    work();
    for (std::future<void> &helper : helpers)
        helper.get();
    return digests;
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
