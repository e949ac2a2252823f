// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/ArrowCheck.h"
#include "tests/architecture/PhraseCheck.h"
#include "tests/architecture/ShapeCheck.h"

#include <cstdio>
#include <fstream>

using namespace bantin::architecture;

namespace {

std::vector<std::string> readLines(const std::filesystem::path &path)
{
    std::ifstream in(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

void append(Findings &all, const Findings &some)
{
    all.insert(all.end(), some.begin(), some.end());
}

} // namespace

/** test_architecture [ROOT]: prints one line a broken rule, in the form compilers use; 0 when there is none. */
int main(int argc, char **argv)
{
    const std::filesystem::path root = argc > 1 ? argv[1] : BANTIN_SOURCE_DIR;
    const HouseTable table(readLines(root / "tests/architecture/arrows.txt"));
    const std::vector<SourceFile> files = readTree(root);
    if (files.empty() || table.libraries().empty()) {
        std::fprintf(stderr, "%s: there is no house here\n", root.c_str());
        return 2;
    }
    Findings findings;
    append(findings, checkArrows(table, files));
    append(findings, checkLibraries(table, files));
    append(findings, checkCycles(files));
    append(findings, checkPhrases(files));
    append(findings, checkFileSizes(files, readLines(root / "tests/architecture/size-exceptions.txt")));
    append(findings, checkFunctionSizes(files));
    append(findings, checkFirstLines(files));
    for (const Finding &finding : findings) {
        std::printf("%s:%d: %s\n", finding.path.c_str(), finding.line, finding.message.c_str());
    }
    std::printf("%zu files read, %zu rules broken\n", files.size(), findings.size());
    return findings.empty() ? 0 : 1;
}
