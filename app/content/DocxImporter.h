// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/ImportedDocument.h"

#include <stop_token>

namespace bantin::content {

/// What an import does with pictures. Decoding them takes most of its time, for nothing where only words are wanted.
enum class Pictures {
    Decoded,
    Named, ///< figures are there with their descriptions, named by the bytes as found; none is decoded or among the assets
};

/// Limits against hostile files; the defaults fit any real document (facts/engine.md §8).
struct ImportLimits {
    qint64 fileBytes = 200LL << 20;
    qint64 entryBytes = 64LL << 20;  ///< inflated size of one part
    qint64 totalBytes = 256LL << 20; ///< inflated sizes together
    int entries = 10000;
    int imagePixels = 100'000'000;
    Pictures pictures = Pictures::Decoded;
};

/// Reads Office Open XML (ECMA-376 transitional and strict). Pure function of its input: opens nothing, fetches nothing,
/// writes nothing to disk; call it off the UI thread. Reasons: "file-not-docx" (not a zip or not Word), "file-encrypted",
/// "file-old-word" (OLE2 .doc), "file-damaged", "file-too-large", "import-cancelled".
Result<ImportedDocument> importDocx(const QByteArray &bytes, const ImportLimits &limits = {},
                                    const std::stop_token &stop = {});

} // namespace bantin::content
