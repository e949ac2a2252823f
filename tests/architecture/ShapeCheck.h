// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/Finding.h"
#include "tests/architecture/SourceFile.h"

namespace bantin::architecture {

inline constexpr int headerLimit = 150;
inline constexpr int sourceLimit = 500;
inline constexpr int functionLimit = 40;

/** Headers and sources over their limit in lines, unless `exceptions` names them; exceptions that fit again. */
[[nodiscard]] Findings checkFileSizes(const std::vector<SourceFile> &files, const std::vector<std::string> &exceptions);

/** Function bodies over the limit, counted between the braces; a lambda counts with the function around it. */
[[nodiscard]] Findings checkFunctionSizes(const std::vector<SourceFile> &files);

/** Sources whose first line names no licence, headers that could be read twice. */
[[nodiscard]] Findings checkFirstLines(const std::vector<SourceFile> &files);

} // namespace bantin::architecture
