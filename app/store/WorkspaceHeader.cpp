// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/WorkspaceHeader.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Digest.h"
#include "app/store/DurableFile.h"
#include "app/store/SlotCoding.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

// Line 1: magic and version. Line 2: SHA-256 of the rest in hex. Then canonical JSON.
constexpr QByteArrayView magic = "bantin-workspace/";
constexpr int version = 1;
constexpr qint64 largestFile = 1 << 20;

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
    const QByteArray body = toCanonicalJson({
        {u"id"_s, header.id.toString()},
        {u"unit"_s, header.unit},
        {u"regulation"_s, header.regulation},
        {u"unit-certificate"_s, QString::fromLatin1(header.unitCertificateDer.toBase64())},
        {u"sequence"_s, qint64(header.sequence)},
        {u"slots"_s, keySlots},
    });
    return magic.toByteArray() + QByteArray::number(version) + '\n' + crypto::sha256(body).toHex() + '\n' + body;
}

Result<WorkspaceHeader> decodeBody(const QByteArray &body, const QString &path)
{
    const Result<QJsonObject> object = fromCanonicalJson(body);
    if (!object)
        return damaged(path);
    WorkspaceHeader header{
        .id = WorkspaceId::fromString(object->value(u"id"_s).toString()),
        .unit = object->value(u"unit"_s).toString(),
        .regulation = object->value(u"regulation"_s).toString(),
        .unitCertificateDer = QByteArray::fromBase64(object->value(u"unit-certificate"_s).toString().toLatin1()),
        .sequence = quint64(object->value(u"sequence"_s).toInteger()),
        .keySlots = {},
    };
    for (const QJsonValue &value : object->value(u"slots"_s).toArray()) {
        Result<KeySlot> slot = slotFromJson(value.toObject());
        if (!slot)
            return damaged(path);
        header.keySlots.append(*std::move(slot));
    }
    return header.id.isValid() ? Result<WorkspaceHeader>(std::move(header)) : damaged(path);
}

Result<WorkspaceHeader> readCopy(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return damaged(path);
    const QByteArray first = file.readLine().trimmed();
    const QByteArray checksum = file.readLine().trimmed();
    const QByteArray body = file.readAll();
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

Result<WorkspaceHeader> readHeader(const QDir &workspace)
{
    const std::array<QString, 2> paths = copyPaths(workspace);
    if (std::ranges::none_of(paths, [](const QString &path) { return QFile::exists(path); }))
        return Error{Fault::NotFound, u"workspace-not-found"_s, Retry::Never, {workspace.path()}, {}};
    Result<WorkspaceHeader> best = readCopy(paths[0]);
    Result<WorkspaceHeader> second = readCopy(paths[1]);
    for (const Result<WorkspaceHeader> *copy : {&best, &second}) {
        if (!*copy && copy->error().fault == Fault::Unsupported)
            return copy->error();
    }
    if (!best || (second && second->sequence > best->sequence))
        return second ? std::move(second) : best;
    return best;
}

Result<void> writeHeader(const QDir &workspace, WorkspaceHeader &header)
{
    ++header.sequence;
    const QByteArray bytes = encode(header);
    for (const QString &path : copyPaths(workspace)) {
        if (const Result<void> written = writeDurably(path, bytes); !written)
            return written;
    }
    return {};
}

} // namespace bantin::store
