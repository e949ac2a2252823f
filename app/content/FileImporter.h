// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/DocxImporter.h"
#include "app/content/ImportedDocument.h"

#include <stop_token>

namespace bantin::content {

/// What a file is by its content, whatever its name says.
enum class FileKind {
    Docx,
    Odt, ///< also flat
    Html,
    PlainText,
    Rtf,
    OldWord,   ///< .doc, and Word's XML of 2003
    Encrypted, ///< an office file with a passphrase
    Pdf,
    Empty,
    Unknown,
};

FileKind fileKindOf(const QByteArray &bytes);

/// Reads a file of any kind the program knows. What needs LibreOffice (.doc, .rtf) goes through OfficeConverter, with its
/// reasons, and takes seconds; everything else opens nothing. Call it off the UI thread. Reasons besides those of the
/// importers: "file-encrypted", "file-pdf", "file-empty", "file-kind-unknown".
Result<ImportedDocument> importFile(const QByteArray &bytes, const ImportLimits &limits = {},
                                    const std::stop_token &stop = {});

/// Endings of the files importFile() reads, without the dot, in lower case: for choosers and drops.
QStringList importableSuffixes();

} // namespace bantin::content
