// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/KeySlots.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Aead.h"
#include "app/crypto/Digest.h"
#include "app/store/SlotCoding.h"

#include <QtEndian>

#include <array>
#include <cstring>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype checkSize = 16;
constexpr qsizetype lengthSize = 2;

/// What a secret yields: the key that seals the contents, and a value that tells a wrong secret from an altered slot.
struct SlotKey {
    SecretBytes sealing;
    QByteArray check;
};

SlotKey slotKey(const SecretBytes &stretched)
{
    return {crypto::hkdf(stretched, "bantin-slot/1 seal", keySize),
            crypto::hkdf(stretched, "bantin-slot/1 check", checkSize).view().toByteArray()};
}

/// Each of the three secrets with its length before it, big-endian.
SecretBytes encode(const SlotContents &contents)
{
    const std::array parts{&contents.storeKey, &contents.signingKey, &contents.authorityKey};
    qsizetype size = 0;
    for (const SecretBytes *part : parts)
        size += lengthSize + part->size();
    SecretBytes bytes(size);
    unsigned char *out = bytes.data();
    for (const SecretBytes *part : parts) {
        qToBigEndian(quint16(part->size()), out);
        if (!part->isEmpty())
            std::memcpy(out + lengthSize, part->data(), size_t(part->size()));
        out += lengthSize + part->size();
    }
    return bytes;
}

Result<SlotContents> decode(const SecretBytes &bytes, const Error &damaged)
{
    SlotContents contents;
    qsizetype position = 0;
    for (SecretBytes *part : {&contents.storeKey, &contents.signingKey, &contents.authorityKey}) {
        if (bytes.size() - position < lengthSize)
            return damaged;
        const qsizetype size = qFromBigEndian<quint16>(bytes.data() + position);
        position += lengthSize;
        if (bytes.size() - position < size)
            return damaged;
        *part = SecretBytes(bytes.view(position, size));
        position += size;
    }
    if (position != bytes.size() || contents.storeKey.size() != keySize)
        return damaged;
    return contents;
}

void sealInto(KeySlot &slot, const SlotContents &contents, const SecretBytes &stretched)
{
    const SlotKey key = slotKey(stretched);
    slot.sealed = key.check + crypto::seal(key.sealing, encode(contents).view(), toCanonicalJson(slotParameters(slot)));
}

} // namespace

SlotContents SlotContents::clone() const
{
    return {storeKey.clone(), signingKey.clone(), authorityKey.clone()};
}

Result<KeySlot> makePassphraseSlot(const AccountId &account, const QString &accountName, const SlotContents &contents,
                                   const SecretBytes &passphrase, const crypto::Argon2Parameters &kdf)
{
    const Result<SecretBytes> stretched = crypto::argon2id(passphrase, kdf);
    if (!stretched)
        return stretched.error();
    KeySlot slot{account, accountName, SlotKind::Passphrase, kdf, {}};
    sealInto(slot, contents, *stretched);
    return slot;
}

KeySlot makeKeyringSlot(const AccountId &account, const QString &accountName, const SlotContents &contents,
                        const SecretBytes &keyringSecret)
{
    KeySlot slot{
        account, accountName, SlotKind::Keyring, {.memoryKiB = 0, .iterations = 0, .lanes = 0, .salt = {}}, {}};
    sealInto(slot, contents, keyringSecret);
    return slot;
}

Result<SlotContents> openSlot(const KeySlot &slot, const SecretBytes &secret)
{
    const Error damaged{Fault::Tampered, u"slot-damaged"_s, Retry::Never, {slot.accountName}, {}};
    const bool byPassphrase = slot.kind == SlotKind::Passphrase;
    if (slot.sealed.size() < checkSize)
        return damaged;
    Result<SecretBytes> stretched = byPassphrase ? crypto::argon2id(secret, slot.kdf) : secret.clone();
    if (!stretched)
        return stretched.error().fault == Fault::Tampered ? damaged : stretched.error();
    const SlotKey key = slotKey(*stretched);
    if (!crypto::equalSecrets(key.check, QByteArrayView(slot.sealed).first(checkSize)))
        return Error{Fault::WrongKey,
                     byPassphrase ? u"passphrase-wrong"_s : u"keyring-secret-wrong"_s,
                     Retry::AfterCorrection,
                     {slot.accountName},
                     {}};
    const Result<SecretBytes> contents =
        crypto::open(key.sealing, QByteArrayView(slot.sealed).sliced(checkSize), toCanonicalJson(slotParameters(slot)));
    return contents ? decode(*contents, damaged) : damaged;
}

} // namespace bantin::store
