// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the strict reader accepts has one canonical spelling, and that spelling is a fixed point.
#include "app/content/Xhtml.h"

using namespace bantin::content;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto document = fromXhtml(QByteArrayView(data, qsizetype(size)));
    if (!document)
        return 0;
    const QByteArray canonical = toXhtml(*document);
    const auto again = fromXhtml(canonical);
    if (!again || *again != *document || toXhtml(*again) != canonical)
        __builtin_trap();
    return 0;
}
