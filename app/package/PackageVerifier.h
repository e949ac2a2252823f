// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/domain/Roster.h"
#include "app/package/Package.h"

namespace bantin::package {

/// What a valid package proved.
struct VerifiedPackage {
    PackageContents contents;
    PayloadMetadata metadata;
    Roster roster;
    QList<Decision> decisions;
    crypto::Certificate unitCertificate;
    QByteArray sha512; ///< 64 raw bytes over the zip
};

/// Verifies a package for whoever trusts `anchors` (registered unit certificates). With no anchors the bag's own unit
/// certificate is taken: proves consistency, not identity. Shared by desk and portal; each adds its own policy on top.
/// Collects every reason it can instead of stopping at the first. Thread-safe, no I/O. Reasons beyond BagReader's:
/// "unit-unknown", "roster-invalid", "roster-signature", "decision-invalid", "decision-signature" (file),
/// "decision-stranger" (file), "decision-other-certificate", "chain-broken" (file: previous hash), everything of
/// checkDecisionChain, "metadata-invalid", "article-invalid", "asset-unreferenced"/"asset-missing" (name), "regulation-unknown".
class PackageVerifier
{
public:
    explicit PackageVerifier(const RegulationCatalogue &regulations);

    struct Outcome {
        QList<Error> reasons; ///< empty when valid
        std::optional<VerifiedPackage> package; ///< set when valid
    };
    Outcome verify(const QByteArray &zip, const QList<crypto::Certificate> &anchors) const;

private:
    const RegulationCatalogue &m_regulations;
};

} // namespace bantin::package
