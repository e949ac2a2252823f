// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/DocxImporter.h"
#include "app/content/ImportedDocument.h"

#include <stop_token>

namespace bantin::content {

/// Reads OpenDocument text (OASIS ODF 1.0–1.4), packaged (.odt, .ott) or as one flat file (.fodt). Tracked changes count as
/// accepted. Pure function of its input: opens nothing, fetches nothing, writes nothing to disk; call it off the UI thread.
/// Reasons: "file-not-odt" (no OpenDocument, or not text), "file-encrypted", "file-damaged" (also: a DOCTYPE, nesting beyond
/// 256 elements), "file-too-large", "import-cancelled".
Result<ImportedDocument> importOdt(const QByteArray &bytes, const ImportLimits &limits = {},
                                   const std::stop_token &stop = {});

} // namespace bantin::content
