// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

namespace bantin::content {

/// Fills metadata.title when it is empty: the first block when it is the only heading of the highest level (moved out of the
/// text, the page shows the title itself), else a heading or short paragraph near the beginning (copied).
void guessTitle(ImportedDocument &imported);

} // namespace bantin::content
