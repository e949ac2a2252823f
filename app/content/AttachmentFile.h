// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/ImportedDocument.h"

namespace bantin::content {

/// Largest file an article can carry; lines are slow.
inline constexpr qint64 maximumAttachmentBytes = 50LL << 20;

/// A file readers can take along, as it is. `fileName` tells its kind, which its first bytes must bear out. Pure,
/// re-entrant; hashes all bytes, so call it off the UI thread. Reasons, with the file's name: "attachment-kind" (not a
/// document, table, presentation, text or archive), "attachment-mismatch" (the name says one kind, the bytes another),
/// "attachment-too-large", "attachment-empty".
Result<ImportedAsset> importAttachment(const QByteArray &bytes, const QString &fileName);

} // namespace bantin::content
