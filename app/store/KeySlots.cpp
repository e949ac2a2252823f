// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/KeySlots.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Aead.h"
#include "app/crypto/Digest.h"
#include "app/crypto/PlainSignature.h"
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

/// The key that vouches for the slot: the account's own, or the unit's where there is no account.
const SecretBytes &vouchingKey(const SlotContents &contents)
{
    return contents.signingKey.isEmpty() ? contents.authorityKey : contents.signingKey;
}

/// Everything of a slot but its seal.
Result<KeySlot> outline(const SlotOwner &owner, SlotKind kind, const crypto::Argon2Parameters &kdf,
                        const SlotContents &contents)
{
    const auto key = crypto::SigningKey::fromPkcs8(vouchingKey(contents));
    if (!key)
        return key.error();
    KeySlot slot{.account = owner.account,
                 .accountName = owner.accountName,
                 .kind = kind,
                 .kdf = kdf,
                 .sealed = {},
                 .made = owner.made,
                 .epoch = owner.epoch,
                 .unitSha256 = owner.unitSha256,
                 .envelopeKey = envelopeKeysOf(contents).publicKey,
                 .envelopeProof = {}};
    slot.envelopeProof = crypto::signPlain(envelopeStatement(slot), *key);
    return slot;
}

Result<KeySlot> makeRandomSlot(const SlotOwner &owner, SlotKind kind, const SlotContents &contents,
                               const SecretBytes &secret)
{
    auto slot = outline(owner, kind, {.memoryKiB = 0, .iterations = 0, .lanes = 0, .salt = {}}, contents);
    if (slot)
        sealInto(*slot, contents, secret);
    return slot;
}

QString wrongSecret(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Passphrase:
        return u"passphrase-wrong"_s;
    case SlotKind::Keyring:
        return u"keyring-secret-wrong"_s;
    case SlotKind::Recovery:
        break;
    }
    return u"recovery-key-wrong"_s;
}

} // namespace

SlotContents SlotContents::clone() const
{
    return {storeKey.clone(), signingKey.clone(), authorityKey.clone()};
}

Result<KeySlot> makePassphraseSlot(const SlotOwner &owner, const SlotContents &contents, const SecretBytes &passphrase,
                                   const crypto::Argon2Parameters &kdf)
{
    auto slot = outline(owner, SlotKind::Passphrase, kdf, contents);
    if (!slot)
        return slot;
    const Result<SecretBytes> stretched = crypto::argon2id(passphrase, kdf);
    if (!stretched)
        return stretched.error();
    sealInto(*slot, contents, *stretched);
    return slot;
}

Result<KeySlot> makeKeyringSlot(const SlotOwner &owner, const SlotContents &contents, const SecretBytes &keyringSecret)
{
    return makeRandomSlot(owner, SlotKind::Keyring, contents, keyringSecret);
}

Result<KeySlot> makeRecoverySlot(const SlotOwner &owner, const SlotContents &contents,
                                 const SecretBytes &recoverySecret)
{
    return makeRandomSlot(owner, SlotKind::Recovery, contents, recoverySecret);
}

crypto::EnvelopeKeys envelopeKeysOf(const SlotContents &contents)
{
    return crypto::envelopeKeysFrom(vouchingKey(contents), "slot");
}

QByteArray envelopeStatement(const KeySlot &slot)
{
    return toCanonicalJson({{u"type"_s, u"bantin-envelope-key/1"_s},
                            {u"account"_s, slot.account.toString()},
                            {u"unit"_s, QString::fromLatin1(slot.unitSha256.toHex())},
                            {u"envelope-key"_s, QString::fromLatin1(slot.envelopeKey.toHex())}});
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
        return Error{Fault::WrongKey, wrongSecret(slot.kind), Retry::AfterCorrection, {slot.accountName}, {}};
    const Result<SecretBytes> contents =
        crypto::open(key.sealing, QByteArrayView(slot.sealed).sliced(checkSize), toCanonicalJson(slotParameters(slot)));
    return contents ? decode(*contents, damaged) : damaged;
}

} // namespace bantin::store
