// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SlotCoding.h"

#include <QJsonObject>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

const auto passphraseKind = u"passphrase"_s;
const auto keyringKind = u"keyring"_s;

QJsonObject kdfToJson(const crypto::Argon2Parameters &kdf)
{
    return {{u"algorithm"_s, u"argon2id"_s},
            {u"memory-kib"_s, qint64(kdf.memoryKiB)},
            {u"iterations"_s, qint64(kdf.iterations)},
            {u"lanes"_s, qint64(kdf.lanes)},
            {u"salt"_s, QString::fromLatin1(kdf.salt.toHex())}};
}

crypto::Argon2Parameters kdfFromJson(const QJsonObject &object)
{
    const auto number = [&object](const QString &member) { return quint32(object.value(member).toInteger(0)); };
    return {.memoryKiB = number(u"memory-kib"_s),
            .iterations = number(u"iterations"_s),
            .lanes = number(u"lanes"_s),
            .salt = QByteArray::fromHex(object.value(u"salt"_s).toString().toLatin1())};
}

} // namespace

QJsonObject slotParameters(const KeySlot &slot)
{
    QJsonObject object{{u"account"_s, slot.account.toString()},
                       {u"account-name"_s, slot.accountName},
                       {u"kind"_s, slot.kind == SlotKind::Passphrase ? passphraseKind : keyringKind}};
    if (slot.kind == SlotKind::Passphrase)
        object.insert(u"kdf"_s, kdfToJson(slot.kdf));
    return object;
}

QJsonObject slotToJson(const KeySlot &slot)
{
    QJsonObject object = slotParameters(slot);
    object.insert(u"sealed"_s, QString::fromLatin1(slot.sealed.toBase64()));
    return object;
}

Result<KeySlot> slotFromJson(const QJsonObject &object)
{
    const KeySlot slot{
        .account = AccountId::fromString(object.value(u"account"_s).toString()),
        .accountName = object.value(u"account-name"_s).toString(),
        .kind = object.value(u"kind"_s) == passphraseKind ? SlotKind::Passphrase : SlotKind::Keyring,
        .kdf = kdfFromJson(object.value(u"kdf"_s).toObject()),
        .sealed = QByteArray::fromBase64(object.value(u"sealed"_s).toString().toLatin1()),
    };
    // Whatever was dropped, added or mended on the way in shows when it is written again.
    if (!slot.account.isValid() || slotToJson(slot) != object)
        return Error{Fault::Tampered, u"slot-damaged"_s, Retry::Never, {slot.accountName}, {}};
    return slot;
}

} // namespace bantin::store
