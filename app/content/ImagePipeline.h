// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/DocxImporter.h"
#include "app/content/ImportedDocument.h"

namespace bantin::content {

/// A picture ready to be stored and published: dimensions checked before decoding, EXIF orientation applied, at most
/// 1600 pixels on the long edge, re-encoded without any metadata (JPEG, or PNG where there is transparency); the bytes as
/// given are kept in `original`. Pure, re-entrant; call it off the UI thread for large files. Reasons: "image-unreadable",
/// "image-too-large" (width, height).
Result<ImportedAsset> importPicture(const QByteArray &bytes, const ImportLimits &limits = {});

} // namespace bantin::content
