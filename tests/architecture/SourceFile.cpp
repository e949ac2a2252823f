// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceFile.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <regex>
#include <string_view>

namespace bantin::architecture {

namespace {

std::vector<std::string> splitLines(const std::string &text)
{
    std::vector<std::string> lines;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

/** Blanks out what a C++ compiler would not read as code, newlines kept. */
class Stripper
{
public:
    explicit Stripper(const std::string &text)
        : m_text(text)
        , m_withoutComments(text)
        , m_code(text)
    {
        while (m_at < m_text.size()) {
            step();
        }
    }

    [[nodiscard]] const std::string &withoutComments() const { return m_withoutComments; }
    [[nodiscard]] const std::string &code() const { return m_code; }

private:
    [[nodiscard]] bool at(std::string_view token) const { return m_text.compare(m_at, token.size(), token) == 0; }

    void step()
    {
        if (at("//")) {
            comment(m_text.find('\n', m_at));
        } else if (at("/*")) {
            const std::size_t end = m_text.find("*/", m_at + 2);
            comment(end == std::string::npos ? end : end + 2);
        } else if (at("R\"") && !isWord(m_at == 0 ? ' ' : previousOfRawPrefix())) {
            rawString();
        } else if (m_text[m_at] == '"' || (m_text[m_at] == '\'' && !isDigitSeparator())) {
            literal(m_text[m_at]);
        } else {
            ++m_at;
        }
    }

    static bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

    /** The character before R and an encoding prefix, so that `u8R"` is a raw string and `FooR"` is not. */
    [[nodiscard]] char previousOfRawPrefix() const
    {
        std::size_t at = m_at;
        while (at > 0
               && (m_text[at - 1] == 'u' || m_text[at - 1] == 'U' || m_text[at - 1] == 'L' || m_text[at - 1] == '8')) {
            --at;
        }
        return at == 0 ? ' ' : m_text[at - 1];
    }

    [[nodiscard]] bool isDigitSeparator() const
    {
        return m_at > 0 && m_at + 1 < m_text.size() && std::isxdigit(static_cast<unsigned char>(m_text[m_at - 1])) != 0
               && std::isxdigit(static_cast<unsigned char>(m_text[m_at + 1])) != 0;
    }

    static void blank(std::string &text, std::size_t from, std::size_t to)
    {
        for (std::size_t i = from; i < to; ++i) {
            if (text[i] != '\n') {
                text[i] = ' ';
            }
        }
    }

    void comment(std::size_t end)
    {
        end = std::min(end, m_text.size());
        blank(m_withoutComments, m_at, end);
        blank(m_code, m_at, end);
        m_at = end;
    }

    void rawString()
    {
        const std::size_t open = m_text.find('(', m_at);
        const std::string close = ')' + m_text.substr(m_at + 2, open - m_at - 2) + '"';
        const std::size_t end = std::min(m_text.find(close, open), m_text.size());
        blank(m_code, m_at + 2, end);
        m_at = std::min(end + close.size(), m_text.size());
    }

    void literal(char quote)
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n') {
            end += m_text[end] == '\\' ? 2 : 1;
        }
        end = std::min(end, m_text.size());
        blank(m_code, m_at + 1, end);
        m_at = end + 1;
    }

    const std::string &m_text;
    std::string m_withoutComments;
    std::string m_code;
    std::size_t m_at = 0;
};

bool endsWith(const std::string &path, std::string_view ending)
{
    return path.size() >= ending.size() && path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
}

/** Scripts and build files: a comment is a line that starts with #. */
std::vector<std::string> withoutHashLines(std::vector<std::string> lines)
{
    for (std::string &line : lines) {
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string::npos && line[first] == '#') {
            line.clear();
        }
    }
    return lines;
}

bool isRead(const std::string &path)
{
    static constexpr std::array endings{".h",    ".cpp",     ".sh", ".txt", ".cmake",
                                        ".json", ".desktop", ".in", "/dev", "/run"};
    return path == "dev"
           || std::any_of(endings.begin(), endings.end(), [&](const char *ending) { return endsWith(path, ending); });
}

bool isEntered(const std::filesystem::path &folder)
{
    const std::string name = folder.filename().string();
    return name != "build" && name != "node_modules" && name != ".git";
}

} // namespace

SourceFile::SourceFile(std::string path, const std::string &text)
    : m_path(std::move(path))
    , m_lines(splitLines(text))
{
    if (isCpp()) {
        const Stripper stripper(text);
        m_withoutComments = splitLines(stripper.withoutComments());
        m_code = splitLines(stripper.code());
    } else {
        m_withoutComments = withoutHashLines(m_lines);
        m_code = m_withoutComments;
    }
}

bool SourceFile::isHeader() const
{
    return endsWith(m_path, ".h");
}

bool SourceFile::isCpp() const
{
    return isHeader() || endsWith(m_path, ".cpp");
}

bool SourceFile::startsWith(const std::string &folder) const
{
    return m_path.compare(0, folder.size() + 1, folder + '/') == 0;
}

std::vector<Include> SourceFile::includes() const
{
    static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> found;
    for (std::size_t i = 0; i < m_withoutComments.size(); ++i) {
        std::smatch match;
        if (std::regex_search(m_withoutComments[i], match, directive)) {
            found.push_back({match[2], static_cast<int>(i) + 1, match[1] == "\""});
        }
    }
    return found;
}

std::vector<SourceFile> readTree(const std::filesystem::path &root)
{
    std::vector<SourceFile> files;
    for (auto it = std::filesystem::recursive_directory_iterator(root); it != std::filesystem::end(it); ++it) {
        if (it->is_directory()) {
            if (it->is_symlink() || !isEntered(it->path())) {
                it.disable_recursion_pending();
            }
            continue;
        }
        const std::string path = it->path().lexically_relative(root).generic_string();
        if (it->is_regular_file() && isRead(path)) {
            std::ifstream in(it->path(), std::ios::binary);
            files.emplace_back(path, std::string(std::istreambuf_iterator<char>(in), {}));
        }
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path() < b.path(); });
    return files;
}

} // namespace bantin::architecture
