// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AuditMirror.h"

#include "app/store/DurableFile.h"

#include <QFile>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

// Line 1: magic and version. Line 2: the signed JSON. Line 3: the signature. Both in base64.
constexpr QByteArrayView magic = "bantin-audit-mirror/1";
constexpr qint64 largestFile = 1 << 16;

QString mirrorPath(const QDir &workspace)
{
    return workspace.absoluteFilePath(u"workspace.audit"_s);
}

std::optional<QByteArray> fromLine(const QByteArray &line)
{
    const auto decoded = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && !decoded.decoded.isEmpty() ? std::optional(decoded.decoded) : std::nullopt;
}

} // namespace

Result<void> writeAuditMirror(const QDir &workspace, const SignedAuditCheckpoint &checkpoint)
{
    return writeDurably(mirrorPath(workspace), magic.toByteArray() + '\n' + checkpoint.json.toBase64() + '\n'
                                                   + checkpoint.signature.toBase64() + '\n');
}

Result<std::optional<SignedAuditCheckpoint>> readAuditMirror(const QDir &workspace)
{
    const QString path = mirrorPath(workspace);
    QFile file(path);
    if (!file.exists())
        return std::optional<SignedAuditCheckpoint>();
    const Error damaged{Fault::Tampered, u"audit-mirror-damaged"_s, Retry::Never, {path}, {}};
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return damaged;
    const QList<QByteArray> lines = file.readAll().split('\n');
    if (lines.size() != 4 || lines.at(0) != magic || !lines.at(3).isEmpty())
        return damaged;
    const auto json = fromLine(lines.at(1));
    const auto signature = fromLine(lines.at(2));
    const auto checkpoint = json ? auditCheckpointFromJson(*json) : Result<AuditCheckpoint>(damaged);
    if (!checkpoint || !signature)
        return damaged;
    return std::optional(SignedAuditCheckpoint{checkpoint->sequence, *json, *signature});
}

} // namespace bantin::store
