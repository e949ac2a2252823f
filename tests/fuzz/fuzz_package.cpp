// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/PackageVerifier.h"

#include <cstddef>
#include <cstdint>

/// Whatever arrives at the portal: nothing may crash it, and nothing made of noise may be valid.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace bantin;
    static const RegulationCatalogue regulations;
    const QByteArray zip(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto outcome = package::PackageVerifier(regulations).verify(zip, {});
    if (outcome.package || outcome.reasons.isEmpty())
        qFatal("noise verified as a package");
    return 0;
}
