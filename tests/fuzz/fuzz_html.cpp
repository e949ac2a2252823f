// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a web page or as a clipboard.
#include "app/content/HtmlImporter.h"
#include "tests/fuzz/ImportCheck.h"

using namespace bantin;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const content::ImportLimits limits = testing::fuzzLimits();
    // One of them, for twice as many executions; the same bytes meet the other when a byte is added.
    testing::checkImport(size % 2 == 0 ? content::importHtml(bytes, limits)
                                       : content::importClipboardHtml(bytes, limits));
    return 0;
}
