// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/DocxImporter.h"
#include "app/content/Xhtml.h"

/// What every importer has to keep whatever its bytes are, with limits small enough for many executions a second.
namespace bantin::testing {

inline content::ImportLimits fuzzLimits()
{
    content::ImportLimits limits;
    limits.entryBytes = 1 << 20;
    limits.totalBytes = 4 << 20;
    limits.imagePixels = 1'000'000;
    return limits;
}

/// Traps unless the import ended with a document that survives its own XHTML, or with a reason.
inline void checkImport(const Result<content::ImportedDocument> &imported)
{
    if (!imported) {
        if (imported.error().reason.isEmpty())
            __builtin_trap();
        return;
    }
    const auto read = content::fromXhtml(content::toXhtml(imported->document));
    if (!read || *read != imported->document)
        __builtin_trap();
}

} // namespace bantin::testing
