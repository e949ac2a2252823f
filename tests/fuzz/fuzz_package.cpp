// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagCarrier.h"
#include "app/package/PackageVerifier.h"
#include "app/package/ThinBag.h"

#include <cstddef>
#include <cstdint>

/// Whatever arrives at the portal: nothing may crash it, and nothing made of noise may be valid.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace bantin;
    static const RegulationCatalogue regulations;
    constexpr package::BagLimits limits{.totalBytes = 16 << 20};
    const QByteArray zip(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto outcome = package::PackageVerifier(regulations).verify(zip, {});
    if (outcome.package || outcome.reasons.isEmpty())
        qFatal("noise verified as a package");
    (void)package::lackingBlobs(zip, limits);
    // Most noise has not even the first bytes.
    const auto expanded = package::expandBag(package::isCompressedBag(zip) ? zip : "\x1f\x8b\x08" + zip, limits);
    if (expanded && !package::bagDigest(*expanded, limits).isEmpty())
        qFatal("noise expanded to a bag");
    return 0;
}
