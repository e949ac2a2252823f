// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

namespace bantin::testing {

/// An article with everything the document model knows: headings, marks, links, nested lists, a wide table with a caption,
/// header cells and spans, pictures with and without words, quotations with and without a source, notes, a file to take
/// along. The pictures are real.
content::ImportedDocument everyConstruct();

} // namespace bantin::testing
