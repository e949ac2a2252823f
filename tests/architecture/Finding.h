// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace bantin::architecture {

/** One broken rule. `line` counts from 1; 0 means the file, or the room, as a whole. */
struct Finding {
    std::string path;
    int line = 0;
    std::string message;
};

using Findings = std::vector<Finding>;

} // namespace bantin::architecture
