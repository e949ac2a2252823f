// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/ShapeCheck.h"

#include "tests/architecture/FunctionScanner.h"

#include <algorithm>
#include <set>

namespace bantin::architecture {

namespace {

std::set<std::string> readExceptions(const std::vector<std::string> &lines)
{
    std::set<std::string> paths;
    for (const std::string &line : lines) {
        if (!line.empty() && line[0] != '#') {
            paths.insert(line);
        }
    }
    return paths;
}

} // namespace

Findings checkFileSizes(const std::vector<SourceFile> &files, const std::vector<std::string> &exceptions)
{
    std::set<std::string> excepted = readExceptions(exceptions);
    Findings findings;
    for (const SourceFile &file : files) {
        if (!file.isCpp()) {
            continue;
        }
        const int limit = file.isHeader() ? headerLimit : sourceLimit;
        const int size = static_cast<int>(file.lines().size());
        const bool isExcepted = excepted.erase(file.path()) > 0;
        if (size > limit && !isExcepted) {
            findings.push_back({file.path(), size,
                                "has " + std::to_string(size) + " lines, over the limit of " + std::to_string(limit)});
        } else if (size <= limit && isExcepted) {
            findings.push_back({file.path(), 0, "fits again; remove it from size-exceptions.txt"});
        }
    }
    for (const std::string &path : excepted) {
        findings.push_back({path, 0, "does not exist; remove it from size-exceptions.txt"});
    }
    return findings;
}

Findings checkFunctionSizes(const std::vector<SourceFile> &files)
{
    Findings findings;
    for (const SourceFile &file : files) {
        if (!file.isCpp()) {
            continue;
        }
        for (const FunctionBody &body : findFunctionBodies(file.code())) {
            const int size = body.lastLine - body.firstLine - 1;
            if (size > functionLimit) {
                findings.push_back({file.path(), body.firstLine,
                                    "the function that starts here has " + std::to_string(size)
                                        + " lines, over the limit of " + std::to_string(functionLimit)});
            }
        }
    }
    return findings;
}

Findings checkFirstLines(const std::vector<SourceFile> &files)
{
    Findings findings;
    for (const SourceFile &file : files) {
        if (!file.isCpp()) {
            continue;
        }
        const auto &lines = file.lines();
        if (lines.empty() || lines[0] != "// SPDX-License-Identifier: GPL-3.0-or-later") {
            findings.push_back({file.path(), 1, "the first line does not name the licence"});
        }
        if (file.isHeader() && std::find(lines.begin(), lines.end(), "#pragma once") == lines.end()) {
            findings.push_back({file.path(), 1, "a header without #pragma once"});
        }
    }
    return findings;
}

} // namespace bantin::architecture
