// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/Finding.h"
#include "tests/architecture/SourceFile.h"

namespace bantin::architecture {

/** Words the house does not use: global instances, nested event loops, sleeps in tests, a disabled sandbox, … */
[[nodiscard]] Findings checkPhrases(const std::vector<SourceFile> &files);

} // namespace bantin::architecture
