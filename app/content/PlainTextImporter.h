// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/DocxImporter.h"
#include "app/content/ImportedDocument.h"

#include <stop_token>

namespace bantin::content {

/// Reads a plain text file: UTF-8, UTF-16 with a byte order mark, else the 8-bit encoding in which it reads as Vietnamese
/// (windows-1258 at once; TCVN3, VNI, VISCII and VPS as `corrected`, beside the Windows-1252 reading). Paragraphs are lines,
/// or what stands between blank lines where lines are broken at a width. Only "- ", "* ", "+ ", "• " and consecutive "1. "
/// make lists, and only from two items on. Pure; call it off the UI thread. Reasons: "text-too-long" (over 8 MB:
/// no text a person wrote), "import-cancelled".
Result<ImportedDocument> importPlainText(const QByteArray &bytes, const ImportLimits &limits = {},
                                         const std::stop_token &stop = {});

} // namespace bantin::content
