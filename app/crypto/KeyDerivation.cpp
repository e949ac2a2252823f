// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/KeyDerivation.h"

#include "app/crypto/Argon2.h"
#include "app/crypto/Digest.h"
#include "app/crypto/OpenSsl.h"

#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/thread.h>

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <mutex>

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 floorMemoryKiB = 64 * 1024;
constexpr quint32 ceilingMemoryKiB = 2 * 1024 * 1024;
constexpr quint32 startMemoryKiB = 256 * 1024;
constexpr quint32 floorIterations = 3;
constexpr quint32 ceilingIterations = 64;
constexpr quint32 ceilingLanes = 16;
constexpr qsizetype saltSize = 16;
constexpr qint64 shortestMs = 500;
constexpr qint64 aimMs = 750;
constexpr qint64 longestMs = 1000;

// OpenSSL keeps the size of its pool of helper threads in the library context, zero by default.
void allowThreads()
{
    static std::once_flag once;
    std::call_once(once, [] { OSSL_set_max_threads(nullptr, ceilingLanes); });
}

OSSL_PARAM octetParam(const char *name, QByteArrayView bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.isEmpty() ? "" : bytes.data()),
                                             size_t(bytes.size()));
}

bool inRange(const Argon2Parameters &p)
{
    return p.memoryKiB >= floorMemoryKiB && p.memoryKiB <= ceilingMemoryKiB && p.iterations >= floorIterations
           && p.iterations <= ceilingIterations && p.lanes >= 1 && p.lanes <= ceilingLanes && p.salt.size() == saltSize;
}

/// Milliseconds one derivation takes, or -1 when the machine cannot do it.
qint64 measure(const Argon2Parameters &parameters)
{
    QElapsedTimer timer;
    timer.start();
    return deriveArgon2id(SecretBytes(32), parameters, 32) ? timer.elapsed() : -1;
}

} // namespace

std::optional<SecretBytes> deriveArgon2id(const SecretBytes &passphrase, const Argon2Parameters &parameters,
                                          qsizetype size, QByteArrayView secret, QByteArrayView associatedData)
{
    const ErrorQueueGuard guard;
    allowThreads();
    const KdfPtr kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr));
    const KdfContextPtr context(EVP_KDF_CTX_new(kdf.get()));
    require(context != nullptr, "Argon2id");

    quint32 memory = parameters.memoryKiB;
    quint32 iterations = parameters.iterations;
    quint32 lanes = parameters.lanes;
    quint32 threads = std::min(lanes, quint32(std::max(1, QThread::idealThreadCount())));
    const OSSL_PARAM params[] = {
        octetParam(OSSL_KDF_PARAM_PASSWORD, passphrase.view()),
        octetParam(OSSL_KDF_PARAM_SALT, parameters.salt),
        octetParam(OSSL_KDF_PARAM_SECRET, secret),
        octetParam(OSSL_KDF_PARAM_ARGON2_AD, associatedData),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &iterations),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &lanes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_THREADS, &threads),
        OSSL_PARAM_construct_end(),
    };
    SecretBytes key(size);
    if (EVP_KDF_derive(context.get(), key.data(), size_t(size), params) != 1)
        return std::nullopt;
    return key;
}

Result<SecretBytes> argon2id(const SecretBytes &passphrase, const Argon2Parameters &parameters, qsizetype size)
{
    if (!inRange(parameters))
        return Error{Fault::Tampered, u"kdf-out-of-range"_s, Retry::Never, {}, {}};
    std::optional<SecretBytes> key = deriveArgon2id(passphrase, parameters, size);
    if (!key)
        return Error{Fault::Internal, u"memory-short"_s, Retry::Later, {}, u"Argon2id failed"_s};
    return std::move(*key);
}

Argon2Parameters calibrateArgon2()
{
    Argon2Parameters parameters = floorArgon2();
    parameters.lanes = quint32(std::clamp(QThread::idealThreadCount(), 1, 4));
    parameters.memoryKiB = startMemoryKiB;
    qint64 elapsed = measure(parameters);
    while ((elapsed < 0 || elapsed > longestMs) && parameters.memoryKiB > floorMemoryKiB) {
        parameters.memoryKiB /= 2;
        elapsed = measure(parameters);
    }
    if (elapsed >= 0 && elapsed < shortestMs)
        parameters.iterations =
            std::min(ceilingIterations, quint32(parameters.iterations * aimMs / std::max<qint64>(1, elapsed)));
    return parameters;
}

Argon2Parameters floorArgon2()
{
    return {.memoryKiB = floorMemoryKiB, .iterations = floorIterations, .lanes = 2, .salt = randomBytes(saltSize)};
}

Argon2Parameters withFreshSalt(Argon2Parameters parameters)
{
    parameters.salt = randomBytes(parameters.salt.size());
    return parameters;
}

SecretBytes hkdf(const SecretBytes &secret, QByteArrayView info, qsizetype size)
{
    const KdfPtr kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContextPtr context(EVP_KDF_CTX_new(kdf.get()));
    char algorithm[] = "SHA256";
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, algorithm, 0),
        octetParam(OSSL_KDF_PARAM_KEY, secret.view()),
        octetParam(OSSL_KDF_PARAM_INFO, info),
        OSSL_PARAM_construct_end(),
    };
    SecretBytes key(size);
    require(context && EVP_KDF_derive(context.get(), key.data(), size_t(size), params) == 1, "HKDF");
    return key;
}

} // namespace bantin::crypto
