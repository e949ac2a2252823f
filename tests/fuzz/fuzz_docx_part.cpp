// SPDX-License-Identifier: GPL-3.0-or-later
// The document part alone: the fuzzer reaches the Word reader without having to guess a zip and its checksums.
#include "app/content/DocxImporter.h"
#include "app/content/Xhtml.h"
#include "tests/support/DocxBuilder.h"

using namespace bantin::content;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray part(reinterpret_cast<const char *>(data), qsizetype(size));
    bantin::testing::DocxBuilder builder;
    builder.part(QStringLiteral("word/document.xml"), part);
    const auto imported = importDocx(builder.build());
    if (!imported)
        return 0;
    const auto read = fromXhtml(toXhtml(imported->document));
    if (!read || *read != imported->document)
        __builtin_trap();
    return 0;
}
