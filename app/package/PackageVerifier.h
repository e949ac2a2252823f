// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/domain/Roster.h"
#include "app/package/BagReader.h"
#include "app/package/Package.h"

#include <optional>

namespace bantin::package {

struct BagInspection;

/// What a valid package proved.
struct VerifiedPackage {
    PackageContents contents;
    PayloadMetadata metadata;
    Roster roster;
    QList<Decision> decisions;
    crypto::Certificate unitCertificate;
    QByteArray sha512;    ///< 64 raw bytes over the zip
    QByteArray bagSha512; ///< 64 raw bytes over the tag manifest: the same for every zip of this bag

    /// A notice that takes a page away, not a text to publish.
    bool isWithdrawal() const { return contents.payload.isNotice(); }
};

/// Verifies a package for whoever trusts `anchors` (registered unit certificates). With no anchors the bag's own unit
/// certificate is taken: proves consistency, not identity. Shared by desk and portal; each adds its own policy on top.
/// Collects every reason it can instead of stopping at the first. Thread-safe, no I/O. Reasons beyond BagReader's:
/// "unit-unknown" (name), "certificate-invalid", "roster-invalid", "roster-signature" (file), "decision-invalid" (file),
/// "decision-misplaced" (file: its name contradicts the record), "decision-signature" (file), "decision-stranger" (file),
/// "decision-other-certificate" (file), "chain-broken" (file: previous hash), everything of checkDecisionChain,
/// "metadata-invalid", "article-invalid" (file), "asset-unreferenced"/"asset-missing"/"asset-altered" (name),
/// "notice-invalid" (file), "confirmation-missing" (decision, actor, rules), "regulation-unknown" (id).
class PackageVerifier
{
public:
    explicit PackageVerifier(const RegulationCatalogue &regulations);

    struct Outcome {
        QList<Error> reasons;                   ///< empty when valid
        std::optional<VerifiedPackage> package; ///< set when valid
    };
    /// With Pictures::MayBeElsewhere a thin bag is judged by all it carries: everything but the bytes of the pictures it names. What
    /// it proves is enough to ask for these, never to publish it.
    Outcome verify(const OpenedBag &bag, const QList<crypto::Certificate> &anchors,
                   Pictures pictures = Pictures::Carried) const;
    /// The same of a zip.
    Outcome verify(const QByteArray &zip, const QList<crypto::Certificate> &anchors,
                   Pictures pictures = Pictures::Carried) const;

private:
    void checkChain(const BagInspection &inspection, const PayloadMetadata &metadata, const Roster &roster,
                    const QList<Decision> &decisions, QList<Error> &reasons) const;
    void checkConfirmed(const QList<Decision> &decisions, QList<Error> &reasons) const;

    const RegulationCatalogue &m_regulations;
};

} // namespace bantin::package
