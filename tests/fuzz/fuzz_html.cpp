// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a web page or as a clipboard: an article that survives its own XHTML, or a reason.
#include "app/content/HtmlImporter.h"
#include "app/content/Xhtml.h"

using namespace bantin;
using namespace bantin::content;

namespace {

void check(const Result<ImportedDocument> &imported)
{
    if (!imported) {
        if (imported.error().reason.isEmpty())
            __builtin_trap();
        return;
    }
    const auto read = fromXhtml(toXhtml(imported->document));
    if (!read || *read != imported->document)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    ImportLimits limits;
    limits.imagePixels = 1'000'000;
    // One of them, for twice as many executions; the same bytes meet the other when a byte is added.
    check(size % 2 == 0 ? importHtml(bytes, limits) : importClipboardHtml(bytes, limits));
    return 0;
}
