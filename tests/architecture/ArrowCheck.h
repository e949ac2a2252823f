// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/Finding.h"
#include "tests/architecture/HouseTable.h"
#include "tests/architecture/SourceFile.h"

namespace bantin::architecture {

/** Includes that go against the table, house headers not named from the root, sources outside every room. */
[[nodiscard]] Findings checkArrows(const HouseTable &table, const std::vector<SourceFile> &files);

/** Foreign libraries used outside the rooms they are hidden in. */
[[nodiscard]] Findings checkLibraries(const HouseTable &table, const std::vector<SourceFile> &files);

/** Folders directly below app, sync and ui that include each other in a ring, whatever the table says. */
[[nodiscard]] Findings checkCycles(const std::vector<SourceFile> &files);

} // namespace bantin::architecture
