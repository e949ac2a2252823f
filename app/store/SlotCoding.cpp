// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SlotCoding.h"

#include "app/base/Clock.h"
#include "app/base/EnumNames.h"

#include <QJsonObject>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<SlotKind, 3> kindNames{{{
    {SlotKind::Passphrase, QLatin1StringView("passphrase")},
    {SlotKind::Keyring, QLatin1StringView("keyring")},
    {SlotKind::Recovery, QLatin1StringView("recovery")},
}}};

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesOf(const QJsonObject &object, const QString &member)
{
    return QByteArray::fromHex(object.value(member).toString().toLatin1());
}

QJsonObject kdfToJson(const crypto::Argon2Parameters &kdf)
{
    return {{u"algorithm"_s, u"argon2id"_s},
            {u"memory-kib"_s, qint64(kdf.memoryKiB)},
            {u"iterations"_s, qint64(kdf.iterations)},
            {u"lanes"_s, qint64(kdf.lanes)},
            {u"salt"_s, hex(kdf.salt)}};
}

crypto::Argon2Parameters kdfFromJson(const QJsonObject &object)
{
    const auto number = [&object](const QString &member) { return quint32(object.value(member).toInteger(0)); };
    return {.memoryKiB = number(u"memory-kib"_s),
            .iterations = number(u"iterations"_s),
            .lanes = number(u"lanes"_s),
            .salt = bytesOf(object, u"salt"_s)};
}

/// Members that slots of version 1 do not have; an empty value is not written.
void insertSecondVersion(QJsonObject &object, const KeySlot &slot)
{
    if (slot.made.isValid())
        object.insert(u"made"_s, toTimestamp(slot.made));
    if (slot.epoch != 1)
        object.insert(u"epoch"_s, qint64(slot.epoch));
    if (!slot.unitSha256.isEmpty())
        object.insert(u"unit-sha256"_s, hex(slot.unitSha256));
    if (!slot.envelopeKey.isEmpty())
        object.insert(u"envelope-key"_s, hex(slot.envelopeKey));
    if (!slot.envelopeProof.isEmpty())
        object.insert(u"envelope-proof"_s, hex(slot.envelopeProof));
}

} // namespace

QJsonObject slotParameters(const KeySlot &slot)
{
    QJsonObject object{{u"account"_s, slot.account.toString()},
                       {u"account-name"_s, slot.accountName},
                       {u"kind"_s, kindNames.name(slot.kind)}};
    if (slot.kind == SlotKind::Passphrase)
        object.insert(u"kdf"_s, kdfToJson(slot.kdf));
    insertSecondVersion(object, slot);
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
    const auto kind = kindNames.value(object.value(u"kind"_s).toString());
    const KeySlot slot{
        .account = AccountId::fromString(object.value(u"account"_s).toString()),
        .accountName = object.value(u"account-name"_s).toString(),
        .kind = kind.value_or(SlotKind::Passphrase),
        .kdf = kdfFromJson(object.value(u"kdf"_s).toObject()),
        .sealed = QByteArray::fromBase64(object.value(u"sealed"_s).toString().toLatin1()),
        .made = fromTimestamp(object.value(u"made"_s).toString()),
        .epoch = quint32(object.value(u"epoch"_s).toInteger(1)),
        .unitSha256 = bytesOf(object, u"unit-sha256"_s),
        .envelopeKey = bytesOf(object, u"envelope-key"_s),
        .envelopeProof = bytesOf(object, u"envelope-proof"_s),
    };
    // Whatever was dropped, added or mended on the way in shows when it is written again.
    if (!kind || slot.account.isValid() == (slot.kind == SlotKind::Recovery) || slotToJson(slot) != object)
        return Error{Fault::Tampered, u"slot-damaged"_s, Retry::Never, {slot.accountName}, {}};
    return slot;
}

} // namespace bantin::store
