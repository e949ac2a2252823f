// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/odt/OdtScope.h"

namespace bantin::content::odt {

/// Reads the table:table the part stands on, to its end (OASIS ODF 1.3 part 3 §9): spans, covered cells, repeated rows and
/// cells; rows of table:table-header-rows become header cells.
Table readTable(OdtScope &scope);

} // namespace bantin::content::odt
