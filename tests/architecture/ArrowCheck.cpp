// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/ArrowCheck.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bantin::architecture {

namespace {

bool isHouseCode(const SourceFile &file)
{
    return file.isCpp()
           && (file.startsWith("app") || file.startsWith("sync") || file.startsWith("ui")
               || file.startsWith("resources"));
}

bool isGenerated(const std::string &target)
{
    return target.ends_with(".moc") || target.ends_with(".inc");
}

bool startsAtRoot(const std::string &target)
{
    static constexpr std::array<std::string_view, 5> tops{"app/", "sync/", "ui/", "resources/", "tests/"};
    return std::any_of(tops.begin(), tops.end(), [&](std::string_view top) { return target.starts_with(top); });
}

bool matches(std::string_view text, std::string_view pattern)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) {
        return text == pattern;
    }
    const std::string_view head = pattern.substr(0, star);
    const std::string_view tail = pattern.substr(star + 1);
    return text.size() >= head.size() + tail.size() && text.starts_with(head) && text.ends_with(tail);
}

bool belongsTo(const Library &library, const std::string &target)
{
    return std::any_of(library.headers.begin(), library.headers.end(),
                       [&](const std::string &pattern) { return matches(target, pattern); });
}

std::string join(const std::set<std::string> &words)
{
    std::string joined;
    for (const std::string &word : words) {
        joined += (joined.empty() ? "" : ", ") + word;
    }
    return joined;
}

std::string folderOf(const std::string &path)
{
    return path.substr(0, path.rfind('/'));
}

/** The folder that counts as a room when rings are sought: app/store, ui/desk, …; folders inside it are its own affair. */
std::string partOf(const std::string &path)
{
    return path.substr(0, path.find('/', path.find('/') + 1));
}

using Graph = std::map<std::string, std::set<std::string>>;

bool reaches(const Graph &graph, const std::string &from, const std::string &to, std::set<std::string> &seen)
{
    const auto node = graph.find(from);
    if (node == graph.end()) {
        return false;
    }
    return std::any_of(node->second.begin(), node->second.end(), [&](const std::string &next) {
        return next == to || (seen.insert(next).second && reaches(graph, next, to, seen));
    });
}

/** An include that crosses from one part to another. */
struct Edge {
    std::string path;
    int line = 0;
    std::string from;
    std::string to;
};

std::vector<Edge> edgesBetweenParts(const std::vector<SourceFile> &files)
{
    std::vector<Edge> edges;
    for (const SourceFile &file : files) {
        for (const Include &include : isHouseCode(file) ? file.includes() : std::vector<Include>{}) {
            Edge edge{file.path(), include.line, partOf(file.path()), partOf(include.target)};
            if (include.quoted && startsAtRoot(include.target) && edge.from != edge.to) {
                edges.push_back(std::move(edge));
            }
        }
    }
    return edges;
}

Findings checkInclude(const HouseTable &table, const SourceFile &file, const std::string &room, const Include &include)
{
    if (!include.quoted || isGenerated(include.target)) {
        return {};
    }
    if (!startsAtRoot(include.target)) {
        return {{file.path(), include.line, "\"" + include.target + "\" does not start at the repository root"}};
    }
    const std::string target = table.roomOf(include.target).value_or(folderOf(include.target));
    if (table.allows(room, target)) {
        return {};
    }
    return {{file.path(), include.line, "wrong arrow: " + room + " may not include " + target}};
}

} // namespace

Findings checkArrows(const HouseTable &table, const std::vector<SourceFile> &files)
{
    Findings findings = table.faults();
    for (const SourceFile &file : files) {
        if (!isHouseCode(file)) {
            continue;
        }
        const auto room = table.roomOf(file.path());
        if (!room) {
            findings.push_back({file.path(), 0, "lies in no room of arrows.txt"});
            continue;
        }
        for (const Include &include : file.includes()) {
            const Findings wrong = checkInclude(table, file, *room, include);
            findings.insert(findings.end(), wrong.begin(), wrong.end());
        }
    }
    return findings;
}

Findings checkLibraries(const HouseTable &table, const std::vector<SourceFile> &files)
{
    Findings findings;
    for (const SourceFile &file : files) {
        const auto room = isHouseCode(file) ? table.roomOf(file.path()) : std::nullopt;
        if (!room) {
            continue;
        }
        for (const Include &include : file.includes()) {
            for (const Library &library : table.libraries()) {
                if (belongsTo(library, include.target) && !library.rooms.contains(*room)) {
                    findings.push_back(
                        {file.path(), include.line,
                         include.target + " is " + library.name + ", which only " + join(library.rooms) + " may use"});
                }
            }
        }
    }
    return findings;
}

Findings checkCycles(const std::vector<SourceFile> &files)
{
    const std::vector<Edge> edges = edgesBetweenParts(files);
    Graph graph;
    for (const Edge &edge : edges) {
        graph[edge.from].insert(edge.to);
    }
    Findings findings;
    for (const Edge &edge : edges) {
        std::set<std::string> seen;
        if (reaches(graph, edge.to, edge.from, seen)) {
            findings.push_back({edge.path, edge.line, "closes a ring: " + edge.to + " already needs " + edge.from});
        }
    }
    return findings;
}

} // namespace bantin::architecture
