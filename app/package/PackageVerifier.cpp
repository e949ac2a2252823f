// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/PackageVerifier.h"

#include "app/content/Xhtml.h"
#include "app/crypto/Digest.h"
#include "app/domain/Confirmations.h"
#include "app/domain/DecisionChain.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"
#include "app/package/internal/SignatureChecks.h"

#include <algorithm>
#include <future>

namespace bantin::package {

namespace {

Error refusal(const QString &reason, const QString &argument = {})
{
    return {Fault::Tampered, reason, Retry::Never, argument.isEmpty() ? QStringList() : QStringList{argument}, {}};
}

bool isTrusted(const crypto::Certificate &unit, const QList<crypto::Certificate> &anchors)
{
    const auto isUnit = [&](const crypto::Certificate &anchor) { return anchor.fingerprint() == unit.fingerprint(); };
    return anchors.isEmpty() || std::ranges::any_of(anchors, isUnit);
}

/// Pictures are most of a package, so what the manifest was compared with is not computed again.
QByteArray digestOf(const BagInspection &inspection, const QString &path, const QByteArray &bytes)
{
    const auto known = inspection.digests.constFind(path);
    return known != inspection.digests.cend() ? *known : crypto::sha512(bytes);
}

/// That of a picture left at the portal is what the bag says of it.
QByteArray digestOf(const BagInspection &inspection, const PayloadAsset &asset)
{
    const auto known = inspection.digests.constFind(assetFolder + asset.name);
    return known != inspection.digests.cend() ? *known : asset.sha512();
}

/// manifestDigest() of the payload.
QByteArray boundDigest(const BagInspection &inspection)
{
    const Payload &payload = inspection.contents->payload;
    if (payload.isNotice())
        return manifestDigest(payload);
    Manifest manifest{{QString(metadataPath), digestOf(inspection, metadataPath, payload.metadataJson)},
                      {QString(articlePath), digestOf(inspection, articlePath, payload.articleXhtml)}};
    for (const PayloadAsset &asset : payload.assets)
        manifest.insert(assetFolder + asset.name, digestOf(inspection, asset));
    return crypto::sha512(formatManifest(manifest));
}

void checkAssetBytes(const BagInspection &inspection, QList<Error> &reasons)
{
    for (const PayloadAsset &asset : inspection.contents->payload.assets) {
        if (!asset.name.startsWith(QLatin1StringView(digestOf(inspection, asset).toHex())))
            reasons.append(refusal(u"asset-altered"_s, asset.name));
    }
}

/// The text shows exactly the pictures that are there, and the metadata says the same.
void checkAssets(const Payload &payload, const PayloadMetadata &metadata, const QStringList &shown,
                 QList<Error> &reasons)
{
    QStringList present;
    for (const PayloadAsset &asset : payload.assets)
        present.append(asset.name);
    for (const QString &name : shown) {
        if (!present.contains(name))
            reasons.append(refusal(u"asset-missing"_s, name));
    }
    for (const QString &name : std::as_const(present)) {
        if (!shown.contains(name))
            reasons.append(refusal(u"asset-unreferenced"_s, name));
    }
    const auto isSame = [](const PayloadMetadata::AssetEntry &entry, const PayloadAsset &asset) {
        return entry.name == asset.name && entry.size == asset.size();
    };
    if (!std::ranges::equal(metadata.assets, payload.assets, isSame))
        reasons.append(refusal(u"metadata-invalid"_s));
}

/// The manifest lists this metadata, one text and the pictures the metadata names, and nothing else.
void checkNotice(const Payload &payload, const PayloadMetadata &metadata, QList<Error> &reasons)
{
    const Result<Manifest> manifest = parseManifest(payload.withdrawnManifest, noticePath);
    QStringList expected{QString(articlePath), QString(metadataPath)};
    for (const PayloadMetadata::AssetEntry &asset : metadata.assets)
        expected.append(assetFolder + asset.name);
    expected.sort();
    if (!manifest || manifest->keys() != expected
        || manifest->value(metadataPath) != crypto::sha512(payload.metadataJson)
        || formatManifest(*manifest) != payload.withdrawnManifest)
        reasons.append(refusal(u"notice-invalid"_s, QString(noticePath)));
}

void checkPayload(const BagInspection &inspection, const PayloadMetadata &metadata, QList<Error> &reasons)
{
    const Payload &payload = inspection.contents->payload;
    if (payload.isNotice())
        return checkNotice(payload, metadata, reasons);
    checkAssetBytes(inspection, reasons);
    const Result<content::Document> document = content::fromXhtml(payload.articleXhtml);
    if (!document || content::toXhtml(*document) != payload.articleXhtml) {
        reasons.append(refusal(u"article-invalid"_s, QString(articlePath)));
        return;
    }
    checkAssets(payload, metadata, content::referencedAssets(*document), reasons);
}

/// The payload belongs to the unit, and to the rules it followed when the text was approved.
bool isOfUnit(const PayloadMetadata &metadata, const Roster &roster, const QList<Decision> &decisions)
{
    const QString &profile = metadata.context.regulation;
    const bool isApprovedUnderIt =
        decisions.isEmpty()
        || (decisions.constLast().regulation == profile && roster.followed(profile, decisions.constLast().decidedAt));
    return metadata.context.workspace == roster.workspace && metadata.context.unit == roster.unit && isApprovedUnderIt;
}

template<typename T>
std::optional<T> noting(Result<T> result, QList<Error> &reasons)
{
    if (result)
        return *std::move(result);
    reasons.append(result.error());
    return std::nullopt;
}

} // namespace

PackageVerifier::PackageVerifier(const RegulationCatalogue &regulations)
    : m_regulations(regulations)
{
}

PackageVerifier::Outcome PackageVerifier::verify(const QByteArray &zip, const QList<crypto::Certificate> &anchors,
                                                 Pictures pictures) const
{
    const auto bag = openBag(zip);
    return bag ? verify(*bag, anchors, pictures) : Outcome{{bag.error()}, std::nullopt};
}

PackageVerifier::Outcome PackageVerifier::verify(const OpenedBag &bag, const QList<crypto::Certificate> &anchors,
                                                 Pictures pictures) const
{
    // Beside the rest: it takes as long as everything else of a large package.
    std::future<QByteArray> zipDigest = std::async(std::launch::async, [&bag] { return crypto::sha512(bag.zip); });
    BagInspection inspection = inspectBag(bag.files, {}, pictures);
    QList<Error> reasons = inspection.problems;
    if (!inspection.contents)
        return {reasons, std::nullopt};
    const PackageContents &contents = *inspection.contents;
    const auto metadata = noting(parsePayloadMetadata(contents.payload.metadataJson), reasons);
    if (metadata)
        checkPayload(inspection, *metadata, reasons);
    const auto unit = noting(crypto::Certificate::fromPem(contents.unitCertificatePem), reasons);
    if (!unit)
        return {reasons, std::nullopt};
    if (!isTrusted(*unit, anchors))
        reasons.append(refusal(u"unit-unknown"_s, unit->commonName()));
    const auto roster = noting(verifyRoster(contents.roster, *unit), reasons);
    const QList<Decision> decisions = verifyDecisions(inspection, *unit, reasons);
    verifyCertificates(inspection, decisions, reasons);
    if (metadata && roster)
        checkChain(inspection, *metadata, *roster, decisions, reasons);
    if (!reasons.isEmpty())
        return {reasons, std::nullopt};
    return {{},
            VerifiedPackage{*std::move(inspection.contents), *metadata, *roster, decisions, *unit, zipDigest.get(),
                            inspection.tagManifestSha512}};
}

void PackageVerifier::checkChain(const BagInspection &inspection, const PayloadMetadata &metadata, const Roster &roster,
                                 const QList<Decision> &decisions, QList<Error> &reasons) const
{
    if (!isOfUnit(metadata, roster, decisions))
        reasons.append(refusal(u"metadata-invalid"_s));
    const Regulation *regulation = m_regulations.find(metadata.context.regulation);
    if (!regulation) {
        reasons.append(refusal(u"regulation-unknown"_s, metadata.context.regulation));
        return;
    }
    const DecisionKind concludes =
        inspection.contents->payload.isNotice() ? DecisionKind::Withdraw : DecisionKind::Approve;
    const ChainSubject subject{metadata.article, metadata.revision, metadata.revisionNumber, boundDigest(inspection),
                               metadata.authors, concludes,         metadata.fields.category};
    if (const Result<void> chain = checkDecisionChain(decisions, subject, roster, *regulation); !chain)
        reasons.append(chain.error());
    checkConfirmed(decisions, reasons);
}

/// Each under the profile it was taken under.
void PackageVerifier::checkConfirmed(const QList<Decision> &decisions, QList<Error> &reasons) const
{
    for (const Decision &decision : decisions) {
        const Regulation *regulation = m_regulations.find(decision.regulation);
        if (!regulation) {
            reasons.append(refusal(u"regulation-unknown"_s, decision.regulation));
            continue;
        }
        if (const Result<void> confirmed = checkConfirmations(decision, *regulation); !confirmed)
            reasons.append(confirmed.error());
    }
}

} // namespace bantin::package
