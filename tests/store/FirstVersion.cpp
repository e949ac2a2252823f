// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/FirstVersion.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Aead.h"
#include "app/store/SlotCoding.h"

using namespace bantin;
using namespace bantin::store;

namespace {

QByteArray part(const SecretBytes &bytes)
{
    const auto size = quint16(bytes.size());
    return QByteArray{}.append(char(size >> 8)).append(char(size & 0xff)) + bytes.view().toByteArray();
}

} // namespace

KeySlot firstVersionSlot(const AccountId &account, const QString &accountName, const SlotContents &contents,
                         const SecretBytes &passphrase, const crypto::Argon2Parameters &kdf)
{
    KeySlot slot;
    slot.account = account;
    slot.accountName = accountName;
    slot.kdf = kdf;
    const SecretBytes stretched = *crypto::argon2id(passphrase, kdf);
    const QByteArray plain = part(contents.storeKey) + part(contents.signingKey) + part(contents.authorityKey);
    slot.sealed =
        crypto::hkdf(stretched, "bantin-slot/1 check", 16).view().toByteArray()
        + crypto::seal(crypto::hkdf(stretched, "bantin-slot/1 seal"), plain, toCanonicalJson(slotParameters(slot)));
    return slot;
}
