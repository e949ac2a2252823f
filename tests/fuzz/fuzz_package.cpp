// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagCarrier.h"
#include "app/package/PackageVerifier.h"
#include "app/package/ThinBag.h"

#include <cstddef>
#include <cstdint>

using namespace bantin;

namespace {

constexpr package::BagLimits limits{.totalBytes = 16 << 20};

/// Whatever is a bag stays that bag when its pictures travel apart from it.
void expectToComeBack(const QByteArray &zip)
{
    const QByteArray digest = package::bagDigest(zip, limits);
    const auto split = package::splitBag(zip, limits);
    if (digest.isEmpty() || !split || split->blobs.isEmpty())
        return;
    if (split->digest != digest || package::bagDigest(split->thin, limits) != digest)
        qFatal("another bag when split");
    const auto whole = package::completeBag(
        split->thin,
        [&](const QByteArray &sha512) -> Result<QByteArray> {
            for (const package::BlobReference &blob : split->blobs) {
                if (blob.sha512 == sha512)
                    return zip.sliced(blob.offset, blob.size);
            }
            qFatal("asked for what was not left out");
        },
        limits);
    if (!whole || package::bagDigest(*whole, limits) != digest)
        qFatal("another bag when completed");
}

} // namespace

/// Whatever arrives at the portal: nothing may crash it, and without a regulation nothing may be valid.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const RegulationCatalogue regulations;
    const QByteArray zip(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const package::Pictures pictures : {package::Pictures::Carried, package::Pictures::MayBeElsewhere}) {
        const auto outcome = package::PackageVerifier(regulations).verify(zip, {}, pictures);
        if (outcome.package || outcome.reasons.isEmpty())
            qFatal("verified under no regulation");
    }
    (void)package::lackingBlobs(zip, limits);
    expectToComeBack(zip);
    // Most noise has not even the first bytes.
    const auto expanded = package::expandBag(package::isCompressedBag(zip) ? zip : "\x1f\x8b\x08" + zip, limits);
    if (expanded)
        (void)package::bagDigest(*expanded, limits);
    return 0;
}
