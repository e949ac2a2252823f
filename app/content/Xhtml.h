// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/Document.h"

namespace bantin::content {

/// The canonical article XHTML: UTF-8, LF, no DOCTYPE, root `<article xmlns="http://www.w3.org/1999/xhtml">`, elements
/// h2–h4 p ul ol li table caption tr th td figure img figcaption blockquote cite time data section strong em u s sup sub a br
/// only, with the attributes of XhtmlVocabulary.h. Images are `<img src="assets/NAME" alt="…"/>`; notes are links to a last
/// `section role="doc-endnotes"`. Byte-stable: read → write is the identity on its own output.
QByteArray toXhtml(const Document &document);

/// Strict reader of exactly that subset; "xhtml-invalid" (line) on anything else (no entities, DOCTYPE, comments, scripts).
/// Reads at most 16 MiB and maximumDepth levels.
Result<Document> fromXhtml(QByteArrayView xhtml);

} // namespace bantin::content
