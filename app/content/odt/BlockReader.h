// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/odt/OdtScope.h"

namespace bantin::content::odt {

/// Reads the block content (paragraphs, lists, tables, sections) of the element the part stands on, to its end: a table
/// cell, a text box, a note.
Blocks readBlocks(OdtScope &scope);

/// The same for office:text; paragraphs in the Title style that lead the text go to `title` instead.
Blocks readBody(OdtScope &scope, QString &title);

/// The same for office:annotation; who wrote it and when go to `comment`.
Blocks readAnnotationBlocks(OdtScope &scope, ImportedComment &comment);

} // namespace bantin::content::odt
