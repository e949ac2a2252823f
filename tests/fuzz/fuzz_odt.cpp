// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, flat or packaged: import ends with a document that survives its own XHTML, or with a reason.
#include "app/content/OdtImporter.h"
#include "app/content/Xhtml.h"

using namespace bantin::content;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    ImportLimits limits;
    limits.entryBytes = 1 << 20;
    limits.totalBytes = 4 << 20;
    limits.imagePixels = 1'000'000;
    const auto imported = importOdt(bytes, limits);
    if (!imported) {
        if (imported.error().reason.isEmpty())
            __builtin_trap();
        return 0;
    }
    const auto read = fromXhtml(toXhtml(imported->document));
    if (!read || *read != imported->document)
        __builtin_trap();
    return 0;
}
