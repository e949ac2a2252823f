// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, flat or packaged.
#include "app/content/OdtImporter.h"
#include "tests/fuzz/ImportCheck.h"

using namespace bantin;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    testing::checkImport(content::importOdt(bytes, testing::fuzzLimits()));
    return 0;
}
