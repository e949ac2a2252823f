// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/HouseTable.h"

#include <algorithm>
#include <sstream>

namespace bantin::architecture {

HouseTable::HouseTable(const std::vector<std::string> &lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        readLine(lines[i], static_cast<int>(i) + 1);
    }
    closeOver();
}

void HouseTable::fault(int line, const std::string &message)
{
    m_faults.push_back({"tests/architecture/arrows.txt", line, message});
}

void HouseTable::readLine(const std::string &line, int number)
{
    std::istringstream in(line.substr(0, line.find('#')));
    std::vector<std::string> words;
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    if (words.empty()) {
        return;
    }
    if (words[0] == "room" && words.size() >= 3 && words[2] == "->") {
        readRoom(words, number);
    } else if (words[0] == "library" && words.size() >= 4 && words[2] == "->") {
        readLibrary(words, number);
    } else if (words[0] == "header" && words.size() == 3) {
        readHeader(words, number);
    } else {
        fault(number, "not a line of the house table");
    }
}

void HouseTable::readRoom(const std::vector<std::string> &words, int number)
{
    // A room may only point at rooms above it in the file, so the table can hold no cycle.
    std::set<std::string> targets;
    for (auto word = words.begin() + 3; word != words.end(); ++word) {
        if (!m_reach.contains(*word)) {
            fault(number, "the room " + *word + " is not declared above");
        }
        targets.insert(*word);
    }
    m_reach[words[1]] = std::move(targets);
}

void HouseTable::readLibrary(const std::vector<std::string> &words, int number)
{
    Library library{words[1], {words.begin() + 3, words.end()}, {}};
    for (const std::string &room : library.rooms) {
        if (!m_reach.contains(room)) {
            fault(number, "the room " + room + " is not declared above");
        }
    }
    m_libraries.push_back(std::move(library));
}

void HouseTable::readHeader(const std::vector<std::string> &words, int number)
{
    const auto library = std::find_if(m_libraries.begin(), m_libraries.end(),
                                      [&](const Library &candidate) { return candidate.name == words[1]; });
    if (library == m_libraries.end()) {
        fault(number, "the library " + words[1] + " is not declared above");
        return;
    }
    library->headers.push_back(words[2]);
}

void HouseTable::closeOver()
{
    for (bool grown = true; grown;) {
        grown = false;
        for (auto &[room, reach] : m_reach) {
            const std::set<std::string> before = reach;
            for (const std::string &next : before) {
                reach.insert(m_reach[next].begin(), m_reach[next].end());
            }
            grown = grown || reach.size() != before.size();
        }
    }
}

std::optional<std::string> HouseTable::roomOf(const std::string &path) const
{
    std::optional<std::string> best;
    for (const auto &[room, reach] : m_reach) {
        if (path.compare(0, room.size() + 1, room + '/') == 0 && (!best || room.size() > best->size())) {
            best = room;
        }
    }
    return best;
}

bool HouseTable::allows(const std::string &from, const std::string &to) const
{
    const auto room = m_reach.find(from);
    return from == to || (room != m_reach.end() && room->second.contains(to));
}

} // namespace bantin::architecture
