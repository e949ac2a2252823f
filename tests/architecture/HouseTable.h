// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/Finding.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bantin::architecture {

/** A third-party library, the rooms that may use it, and the patterns of its headers (`*` stands for any text). */
struct Library {
    std::string name;
    std::set<std::string> rooms;
    std::vector<std::string> headers;
};

/** The house's arrows as data; the format is described at the top of arrows.txt. */
class HouseTable
{
public:
    /** Faults of the table itself (unknown words, unknown rooms, a cycle) are in faults(). */
    explicit HouseTable(const std::vector<std::string> &lines);

    [[nodiscard]] const Findings &faults() const { return m_faults; }
    [[nodiscard]] const std::vector<Library> &libraries() const { return m_libraries; }

    /** The room with the longest name that holds `path`. */
    [[nodiscard]] std::optional<std::string> roomOf(const std::string &path) const;

    /** Whether files of `from` may include headers of `to`, directly or through the rooms between. */
    [[nodiscard]] bool allows(const std::string &from, const std::string &to) const;

private:
    void readLine(const std::string &line, int number);
    void readRoom(const std::vector<std::string> &words, int number);
    void readLibrary(const std::vector<std::string> &words, int number);
    void readHeader(const std::vector<std::string> &words, int number);
    void closeOver();
    void fault(int line, const std::string &message);

    std::map<std::string, std::set<std::string>> m_reach;
    std::vector<Library> m_libraries;
    Findings m_faults;
};

} // namespace bantin::architecture
