// SPDX-License-Identifier: GPL-3.0-or-later
// The document part alone: the fuzzer reaches the Word reader without having to guess a zip and its checksums.
#include "app/content/DocxImporter.h"
#include "tests/fuzz/ImportCheck.h"
#include "tests/support/DocxBuilder.h"

using namespace bantin;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray part(reinterpret_cast<const char *>(data), qsizetype(size));
    testing::DocxBuilder builder;
    builder.part(QStringLiteral("word/document.xml"), part);
    testing::checkImport(content::importDocx(builder.build(), testing::fuzzLimits()));
    return 0;
}
