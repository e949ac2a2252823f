// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/docx/PartScope.h"

namespace bantin::content::docx {

/// Reads the w:tbl the part stands on, to its end (ECMA-376 §17.4): grid spans and vertical merges become column and row
/// spans, rows marked to repeat as headings become header cells.
Table readTable(PartScope &scope);

} // namespace bantin::content::docx
