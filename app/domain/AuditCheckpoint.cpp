// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AuditCheckpoint.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recordType = "bantin-audit-checkpoint/1"_L1;
constexpr qsizetype sha256Size = 32;
constexpr qint64 largestCount = qint64(1) << 53;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

AuditCheckpoint readCheckpoint(JsonReader &reader)
{
    AuditCheckpoint checkpoint;
    reader.constant("type"_L1, recordType);
    checkpoint.workspace = reader.id<WorkspaceId>("workspace"_L1);
    checkpoint.sequence = reader.integer("sequence"_L1, 1, largestCount);
    checkpoint.hash = reader.hex("hash"_L1, sha256Size);
    checkpoint.previousSha256 = reader.hex("previous-sha256"_L1, sha256Size, JsonReader::Text::MayBeEmpty);
    checkpoint.articles = reader.integer("articles"_L1, 0, largestCount);
    checkpoint.revisions = reader.integer("revisions"_L1, 0, largestCount);
    checkpoint.decisions = reader.integer("decisions"_L1, 0, largestCount);
    checkpoint.rosters = reader.integer("rosters"_L1, 0, largestCount);
    checkpoint.certificateSha256 = reader.hex("certificate-sha256"_L1, sha256Size);
    checkpoint.at = reader.timestamp("at"_L1);
    return checkpoint;
}

} // namespace

QByteArray toJson(const AuditCheckpoint &checkpoint)
{
    return toCanonicalJson({
        {u"type"_s, recordType},
        {u"workspace"_s, checkpoint.workspace.toString()},
        {u"sequence"_s, checkpoint.sequence},
        {u"hash"_s, hex(checkpoint.hash)},
        {u"previous-sha256"_s, hex(checkpoint.previousSha256)},
        {u"articles"_s, checkpoint.articles},
        {u"revisions"_s, checkpoint.revisions},
        {u"decisions"_s, checkpoint.decisions},
        {u"rosters"_s, checkpoint.rosters},
        {u"certificate-sha256"_s, hex(checkpoint.certificateSha256)},
        {u"at"_s, toTimestamp(checkpoint.at)},
    });
}

Result<AuditCheckpoint> auditCheckpointFromJson(QByteArrayView bytes)
{
    const auto invalid = [](const QString &detail) {
        return Error{Fault::Tampered, u"audit-checkpoint-invalid"_s, Retry::Never, {}, detail};
    };
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(object.error().detail);
    JsonReader reader(*object);
    AuditCheckpoint checkpoint = readCheckpoint(reader);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return checkpoint;
}

} // namespace bantin
