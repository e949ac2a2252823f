// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace bantin::architecture {

/** The lines of the braces around a function body, counted from 1. */
struct FunctionBody {
    int firstLine = 0;
    int lastLine = 0;
};

/**
 * Finds the outermost function bodies of C++ code without comments and literals. It follows braces and reads the words
 * before each one, which is exact for the way this house is written and no parser for C++ in general.
 */
[[nodiscard]] std::vector<FunctionBody> findFunctionBodies(const std::vector<std::string> &code);

} // namespace bantin::architecture
