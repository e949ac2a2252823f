// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a Word file.
#include "app/content/DocxImporter.h"
#include "tests/fuzz/ImportCheck.h"

using namespace bantin;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    testing::checkImport(content::importDocx(bytes, testing::fuzzLimits()));
    return 0;
}
