// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagWriter.h"

#include "app/crypto/Certificate.h"
#include "app/crypto/Digest.h"
#include "app/package/DublinCore.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"
#include "app/package/internal/ZipEntries.h"

namespace bantin::package {

namespace {

/// RFC 8493 §2.2.2: one label a line; a line break in a unit's name would start another one.
QByteArray infoLine(const QByteArray &label, const QString &value)
{
    return label + ": " + value.simplified().toUtf8() + '\n';
}

QByteArray bagInfo(const Payload &payload, const PayloadMetadata &metadata, const QDateTime &approvedAt)
{
    qint64 octets = payload.articleXhtml.size() + payload.withdrawnManifest.size() + payload.metadataJson.size();
    for (const PayloadAsset &asset : payload.assets)
        octets += asset.bytes.size();
    const qint64 files = payload.assets.size() + 2;
    return infoLine("Source-Organization", metadata.context.unit)
           + infoLine("External-Identifier", u"urn:uuid:"_s + metadata.article.toString())
           + infoLine("Internal-Sender-Identifier", u"urn:uuid:"_s + metadata.revision.toString())
           + infoLine("Bag-Software-Agent", u"Bàn Tin"_s)
           + infoLine("Bagging-Date", approvedAt.date().toString(Qt::ISODate))
           + infoLine("Payload-Oxum", u"%1.%2"_s.arg(octets).arg(files));
}

void addPayload(BagFiles &files, const Payload &payload)
{
    if (payload.isNotice())
        files.insert(noticePath, payload.withdrawnManifest);
    else
        files.insert(articlePath, payload.articleXhtml);
    files.insert(metadataPath, payload.metadataJson);
    for (const PayloadAsset &asset : payload.assets)
        files.insert(assetFolder + asset.name, asset.bytes);
}

/// Returns the last decision, the approval or withdrawal that dates the package.
Result<Decision> addDecisions(BagFiles &files, const QList<SignedFile> &decisions)
{
    Decision last;
    for (const SignedFile &file : decisions) {
        Result<Decision> decision = decisionFromJson(file.json);
        if (!decision)
            return decision;
        const QString path = decisionPath(decision->sequence, decision->kind);
        files.insert(path + ".json"_L1, file.json);
        files.insert(path + ".p7s"_L1, file.signature);
        last = *std::move(decision);
    }
    if (decisions.isEmpty())
        return Error{Fault::Internal, u"chain-not-approved"_s, Retry::Never, {}, {}};
    return last;
}

Result<void> addCertificates(BagFiles &files, const PackageContents &contents)
{
    files.insert(unitCertificatePath, contents.unitCertificatePem);
    for (const QByteArray &pem : contents.certificatesPem) {
        const Result<crypto::Certificate> certificate = crypto::Certificate::fromPem(pem);
        if (!certificate)
            return certificate.error();
        files.insert(certificatePath(certificate->fingerprint()), pem);
    }
    return {};
}

QByteArray tagManifest(const BagFiles &files)
{
    Manifest manifest;
    for (const auto &[path, bytes] : files.asKeyValueRange()) {
        if (!path.startsWith(payloadFolder))
            manifest.insert(path, crypto::sha512(bytes));
    }
    return formatManifest(manifest);
}

} // namespace

Result<QByteArray> writeBag(const PackageContents &contents)
{
    const Result<PayloadMetadata> metadata = parsePayloadMetadata(contents.payload.metadataJson);
    if (!metadata)
        return metadata.error();
    BagFiles files;
    addPayload(files, contents.payload);
    const Result<Decision> approval = addDecisions(files, contents.decisions);
    if (!approval)
        return approval.error();
    if (const Result<void> added = addCertificates(files, contents); !added)
        return added.error();
    files.insert(rosterPath, contents.roster.json);
    files.insert(rosterSignaturePath, contents.roster.signature);
    files.insert(declarationPath, declaration.toByteArray());
    files.insert(infoPath, bagInfo(contents.payload, *metadata, approval->decidedAt));
    files.insert(dublinCorePath, dublinCore(contents.payload, *metadata, approval->decidedAt));
    files.insert(manifestPath, payloadManifest(contents.payload));
    files.insert(tagManifestPath, tagManifest(files));
    return zip(files, approval->decidedAt);
}

} // namespace bantin::package
