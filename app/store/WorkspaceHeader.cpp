// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/WorkspaceHeader.h"

#include "app/base/CanonicalJson.h"
#include "app/base/EnumNames.h"
#include "app/crypto/Digest.h"
#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/store/SlotCoding.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cerrno>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

// Line 1: magic and version. Line 2: SHA-256 of the rest in hex. Then canonical JSON.
constexpr QByteArrayView magic = "bantin-workspace/";
constexpr int version = 2;
constexpr qint64 largestFile = 1 << 20;

constexpr EnumNames<RekeyState::Phase, 2> phaseNames{{{
    {RekeyState::Phase::Copying, QLatin1StringView("copying")},
    {RekeyState::Phase::Swapping, QLatin1StringView("swapping")},
}}};

std::array<QString, 2> copyPaths(const QDir &workspace)
{
    return {workspace.filePath(u"workspace.header"_s), workspace.filePath(u"workspace.header.2"_s)};
}

Error damaged(const QString &path)
{
    return {Fault::Tampered, u"workspace-header-damaged"_s, Retry::Never, {path}, {}};
}

QByteArray encode(const WorkspaceHeader &header)
{
    QJsonArray keySlots;
    for (const KeySlot &slot : header.keySlots)
        keySlots.append(slotToJson(slot));
    QJsonArray envelopes;
    for (const KeyEnvelope &envelope : header.envelopes)
        envelopes.append(envelopeToJson(envelope));
    QJsonObject object{
        {u"id"_s, header.id.toString()},
        {u"unit"_s, header.unit},
        {u"regulation"_s, header.regulation},
        {u"unit-certificate"_s, QString::fromLatin1(header.unitCertificateDer.toBase64())},
        {u"sequence"_s, qint64(header.sequence)},
        {u"slots"_s, keySlots},
        {u"key-epoch"_s, qint64(header.keyEpoch)},
        {u"envelopes"_s, envelopes},
    };
    if (header.rekey)
        object.insert(u"rekey"_s, QJsonObject{{u"phase"_s, phaseNames.name(header.rekey->phase)},
                                              {u"epoch"_s, qint64(header.rekey->epoch)}});
    const QByteArray body = toCanonicalJson(object);
    return magic.toByteArray() + QByteArray::number(version) + '\n' + crypto::sha256(body).toHex() + '\n' + body;
}

/// What version 2 added; false when it is malformed.
bool readSecondVersion(const QJsonObject &object, WorkspaceHeader &header)
{
    header.keyEpoch = quint32(object.value(u"key-epoch"_s).toInteger(1));
    for (const QJsonValue &value : object.value(u"envelopes"_s).toArray()) {
        Result<KeyEnvelope> envelope = envelopeFromJson(value.toObject());
        if (!envelope)
            return false;
        header.envelopes.append(*std::move(envelope));
    }
    if (!object.contains(u"rekey"_s))
        return header.keyEpoch > 0;
    const QJsonObject rekey = object.value(u"rekey"_s).toObject();
    const auto phase = phaseNames.value(rekey.value(u"phase"_s).toString());
    if (!phase)
        return false;
    header.rekey = RekeyState{*phase, quint32(rekey.value(u"epoch"_s).toInteger())};
    const quint32 expected = header.keyEpoch + (*phase == RekeyState::Phase::Copying ? 1 : 0);
    return header.keyEpoch > 0 && header.rekey->epoch == expected;
}

Result<WorkspaceHeader> decodeBody(const QByteArray &body, const QString &path)
{
    const Result<QJsonObject> object = fromCanonicalJson(body);
    if (!object)
        return damaged(path);
    WorkspaceHeader header;
    header.id = WorkspaceId::fromString(object->value(u"id"_s).toString());
    header.unit = object->value(u"unit"_s).toString();
    header.regulation = object->value(u"regulation"_s).toString();
    header.unitCertificateDer = QByteArray::fromBase64(object->value(u"unit-certificate"_s).toString().toLatin1());
    header.sequence = quint64(object->value(u"sequence"_s).toInteger());
    for (const QJsonValue &value : object->value(u"slots"_s).toArray()) {
        Result<KeySlot> slot = slotFromJson(value.toObject());
        if (!slot)
            return damaged(path);
        header.keySlots.append(*std::move(slot));
    }
    if (!readSecondVersion(*object, header) || !header.id.isValid())
        return damaged(path);
    return header;
}

Result<WorkspaceHeader> readCopy(const QString &path)
{
    QFile file(path);
    // A disk that cannot be read just now is no damage.
    if (!file.open(QIODevice::ReadOnly))
        return file.exists() ? diskError(EIO, path) : damaged(path);
    if (file.size() > largestFile)
        return damaged(path);
    const QByteArray first = file.readLine().trimmed();
    const QByteArray checksum = file.readLine().trimmed();
    const QByteArray body = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return diskError(EIO, path);
    if (!first.startsWith(magic))
        return damaged(path);
    // A later version may have changed anything after its first line.
    if (first.sliced(magic.size()).toInt() > version)
        return Error{Fault::Unsupported, u"workspace-newer"_s, Retry::Never, {path}, {}};
    if (checksum != crypto::sha256(body).toHex())
        return damaged(path);
    return decodeBody(body, path);
}

} // namespace

const KeySlot *WorkspaceHeader::findSlot(const QString &accountName, SlotKind kind) const
{
    const auto slot = std::ranges::find_if(keySlots, [&](const KeySlot &candidate) {
        return candidate.accountName == accountName && candidate.kind == kind;
    });
    return slot == keySlots.cend() ? nullptr : &*slot;
}

QList<KeySlot> WorkspaceHeader::slotsOf(const QString &accountName, SlotKind kind) const
{
    QList<KeySlot> found;
    for (const KeySlot &slot : keySlots) {
        if (slot.accountName == accountName && slot.kind == kind)
            found.append(slot);
    }
    return found;
}

QStringList WorkspaceHeader::accountNames() const
{
    QStringList names;
    for (const KeySlot &slot : keySlots) {
        if (slot.kind == SlotKind::Passphrase)
            names.append(slot.accountName);
    }
    names.removeDuplicates();
    return names;
}

Result<WorkspaceHeader> readHeader(const QDir &workspace)
{
    const std::array<QString, 2> paths = copyPaths(workspace);
    if (std::ranges::none_of(paths, [](const QString &path) { return QFile::exists(path); }))
        return Error{Fault::NotFound, u"workspace-not-found"_s, Retry::Never, {workspace.path()}, {}};
    Result<WorkspaceHeader> best = readCopy(paths[0]);
    Result<WorkspaceHeader> second = readCopy(paths[1]);
    // A later version writes both copies: beside an intact one, a greater number is a damaged digit.
    if (!best && !second && second.error().fault == Fault::Unsupported)
        return second;
    if (!best || (second && second->sequence > best->sequence))
        return second ? std::move(second) : best;
    return best;
}

Result<void> writeHeader(const QDir &workspace, WorkspaceHeader &header)
{
    const auto opensByPassphrase = [](const KeySlot &slot) { return slot.kind == SlotKind::Passphrase; };
    if (std::ranges::none_of(header.keySlots, opensByPassphrase))
        return Error{Fault::Denied, u"passphrase-slot-last"_s, Retry::Never, {}, {}};
    ++header.sequence;
    const QByteArray bytes = encode(header);
    for (const QString &path : copyPaths(workspace)) {
        if (const Result<void> written = writeDurably(path, bytes); !written)
            return written;
    }
    return {};
}

Result<SlotContents> openCurrent(const WorkspaceHeader &header, const KeySlot &slot, const SecretBytes &secret)
{
    auto contents = openSlot(slot, secret);
    if (!contents)
        return contents;
    if (!slot.unitSha256.isEmpty() && slot.unitSha256 != crypto::sha256(header.unitCertificateDer))
        return Error{Fault::Tampered, u"workspace-header-damaged"_s, Retry::Never, {header.unit}, u"unit"_s};
    if (slot.epoch == header.keyEpoch)
        return contents;
    const auto isMine = [&](const KeyEnvelope &envelope) {
        return envelope.recipient == slot.envelopeKey && envelope.epoch == header.keyEpoch;
    };
    const auto envelope = std::ranges::find_if(header.envelopes, isMine);
    const auto unit = crypto::Certificate::fromDer(header.unitCertificateDer);
    // Without the anchor that only the slot itself can vouch for, anybody's envelope would do.
    if (slot.envelopeKey.isEmpty() || slot.unitSha256.isEmpty() || envelope == header.envelopes.cend() || !unit)
        return Error{Fault::Denied, u"key-replaced"_s, Retry::Never, {slot.accountName}, {}};
    auto key = openKey(*envelope, header.id, *contents, *unit);
    if (!key)
        return key.error();
    contents->storeKey = *std::move(key);
    return contents;
}

} // namespace bantin::store
