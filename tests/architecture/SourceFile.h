// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bantin::architecture {

/** One `#include` directive; `quoted` distinguishes "house" from <foreign> headers. */
struct Include {
    std::string target;
    int line = 0;
    bool quoted = false;
};

/**
 * A file of the tree in three readings, each with the same lines as the text so that findings can name a line:
 * as written, without comments, and without comments and the contents of literals.
 */
class SourceFile
{
public:
    /** `path` is relative to the root of the tree and uses '/'. */
    SourceFile(std::string path, const std::string &text);

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] bool isHeader() const;
    [[nodiscard]] bool isCpp() const;
    [[nodiscard]] bool startsWith(const std::string &folder) const;
    [[nodiscard]] const std::vector<std::string> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<std::string> &withoutComments() const { return m_withoutComments; }
    [[nodiscard]] const std::vector<std::string> &code() const { return m_code; }
    [[nodiscard]] std::vector<Include> includes() const;

private:
    std::string m_path;
    std::vector<std::string> m_lines;
    std::vector<std::string> m_withoutComments;
    std::vector<std::string> m_code;
};

/** Reads the sources, scripts and build files below `root`, build folders and hidden folders left out. */
[[nodiscard]] std::vector<SourceFile> readTree(const std::filesystem::path &root);

} // namespace bantin::architecture
