// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/DocxImporter.h"
#include "app/content/ImportedDocument.h"

#include <stop_token>

namespace bantin::content {

/// Reads an HTML file (a saved page, Word's or LibreOffice's "save as web page", an export of Google Docs) as browsers parse
/// it. The result is our tree, so nothing scriptable, remote or tracking can be in it: pictures come from `data:` addresses
/// only, others are named in a notice. Pure function of its input: opens nothing, fetches nothing; call it off the UI
/// thread. Too deeply nested input is flattened. Reasons: "file-too-large", "html-too-tangled" (parsing it would need
/// hundreds of megabytes or many seconds), "import-cancelled".
Result<ImportedDocument> importHtml(const QByteArray &bytes, const ImportLimits &limits = {},
                                    const std::stop_token &stop = {});

/// The same for `text/html` of the clipboard, also with Windows' CF_HTML header in front. What is pasted belongs into a text
/// that exists, so no title is taken out of it or guessed.
Result<ImportedDocument> importClipboardHtml(const QByteArray &bytes, const ImportLimits &limits = {},
                                             const std::stop_token &stop = {});

} // namespace bantin::content
