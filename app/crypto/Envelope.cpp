// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Envelope.h"

#include "app/crypto/Aead.h"
#include "app/crypto/Digest.h"
#include "app/crypto/KeyDerivation.h"
#include "app/crypto/OpenSsl.h"

#include <optional>

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;
using PkeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;

Error invalid()
{
    return {Fault::Tampered, u"envelope-invalid"_s, Retry::Never, {}, {}};
}

PkeyPtr privateHalf(const SecretBytes &key)
{
    PkeyPtr pkey(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, key.data(), size_t(key.size())));
    require(pkey != nullptr, "X25519 key");
    return pkey;
}

QByteArray publicHalf(const PkeyPtr &pkey)
{
    QByteArray bytes(keySize, Qt::Uninitialized);
    size_t size = size_t(keySize);
    require(EVP_PKEY_get_raw_public_key(pkey.get(), reinterpret_cast<unsigned char *>(bytes.data()), &size) == 1,
            "X25519 public key");
    return bytes;
}

/// Nothing when the other half is of low order: the shared secret would be known to everybody (RFC 7748, 6.1).
std::optional<SecretBytes> agree(const SecretBytes &own, QByteArrayView other)
{
    const ErrorQueueGuard guard;
    if (own.size() != keySize || other.size() != keySize)
        return std::nullopt;
    const PkeyPtr mine = privateHalf(own);
    const PkeyPtr theirs(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, octets(other), size_t(keySize)));
    const PkeyContextPtr context(EVP_PKEY_CTX_new(mine.get(), nullptr));
    SecretBytes shared(keySize);
    size_t size = size_t(keySize);
    if (!theirs || !context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_derive_set_peer(context.get(), theirs.get()) != 1
        || EVP_PKEY_derive(context.get(), shared.data(), &size) != 1)
        return std::nullopt;
    return shared;
}

SecretBytes sealingKey(const SecretBytes &shared, QByteArrayView message, QByteArrayView recipient)
{
    return hkdf(shared, "bantin-envelope/1 key" + message.toByteArray() + recipient.toByteArray(), keySize);
}

} // namespace

EnvelopeKeys envelopeKeysFrom(const SecretBytes &secret, QByteArrayView purpose)
{
    SecretBytes key = hkdf(secret, "bantin-envelope/1 " + purpose.toByteArray(), keySize);
    QByteArray open = publicHalf(privateHalf(key));
    return {std::move(key), std::move(open)};
}

Result<QByteArray> sealTo(QByteArrayView publicKey, QByteArrayView plaintext, QByteArrayView associatedData)
{
    const SecretBytes once = randomSecret(keySize);
    const QByteArray message = publicHalf(privateHalf(once));
    const std::optional<SecretBytes> shared = agree(once, publicKey);
    if (!shared)
        return invalid();
    return message + seal(sealingKey(*shared, message, publicKey), plaintext, associatedData);
}

Result<SecretBytes> openSealedTo(const EnvelopeKeys &keys, QByteArrayView sealed, QByteArrayView associatedData)
{
    if (sealed.size() < keySize)
        return invalid();
    const QByteArrayView message = sealed.first(keySize);
    const std::optional<SecretBytes> shared = agree(keys.privateKey, message);
    if (!shared)
        return invalid();
    auto plaintext = open(sealingKey(*shared, message, keys.publicKey), sealed.sliced(keySize), associatedData);
    return plaintext ? std::move(plaintext) : invalid();
}

} // namespace bantin::crypto
