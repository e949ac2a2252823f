// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/FunctionScanner.h"

#include <cctype>
#include <regex>

namespace bantin::architecture {

namespace {

enum class Brace { Scope, Function, Value };

class Scanner
{
public:
    std::vector<FunctionBody> run(const std::vector<std::string> &code)
    {
        bool continued = false;
        for (const std::string &line : code) {
            ++m_line;
            const std::size_t first = line.find_first_not_of(" \t");
            const bool directive = continued || (first != std::string::npos && line[first] == '#');
            continued = directive && line.ends_with('\\');
            if (directive) {
                continue;
            }
            for (const char c : line) {
                read(c);
            }
            m_statement += ' ';
        }
        return std::move(m_bodies);
    }

private:
    void read(char c)
    {
        if (c == '{') {
            open();
        } else if (c == '}') {
            close();
        } else if (m_inside == 0) {
            readStatement(c);
        }
    }

    void readStatement(char c)
    {
        m_parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ';' && m_parentheses == 0) {
            m_statement.clear();
        } else {
            m_statement += c;
        }
    }

    void open()
    {
        if (m_inside > 0) {
            ++m_inside;
            return;
        }
        m_kind = kindOfBrace();
        if (m_kind == Brace::Scope) {
            m_statement.clear();
            return;
        }
        m_inside = 1;
        m_firstLine = m_line;
    }

    void close()
    {
        if (m_inside == 0) {
            m_statement.clear();
            return;
        }
        if (--m_inside > 0) {
            return;
        }
        if (m_kind == Brace::Function) {
            m_bodies.push_back({m_firstLine, m_line});
            m_statement.clear();
        } else {
            m_statement += "{}";
        }
    }

    [[nodiscard]] Brace kindOfBrace() const
    {
        static const std::regex scope(R"(^\s*((public|private|protected|Q_SIGNALS|Q_OBJECT|Q_GADGET)\b[\s:]*)*)"
                                      R"((template\s*<.*>\s*)?(typedef\s+|inline\s+|export\s+)*)"
                                      R"((namespace|class|struct|union|enum|extern)\b)");
        static const std::regex initialisers(R"(\)\s*(noexcept\s*(\([^)]*\))?\s*)?:([^:]|$))");
        const std::size_t last = m_statement.find_last_not_of(" \t");
        if (m_parentheses > 0 || last == std::string::npos) {
            return Brace::Value;
        }
        if (std::regex_search(m_statement, scope)) {
            return Brace::Scope;
        }
        const char before = m_statement[last];
        const bool afterName = std::isalnum(static_cast<unsigned char>(before)) != 0 || before == '_' || before == '>';
        if (before == '=' || m_statement.find('(') == std::string::npos
            || (afterName && std::regex_search(m_statement, initialisers))) {
            return Brace::Value;
        }
        return Brace::Function;
    }

    std::vector<FunctionBody> m_bodies;
    std::string m_statement;
    Brace m_kind = Brace::Scope;
    int m_line = 0;
    int m_parentheses = 0;
    int m_inside = 0;
    int m_firstLine = 0;
};

} // namespace

std::vector<FunctionBody> findFunctionBodies(const std::vector<std::string> &code)
{
    return Scanner().run(code);
}

} // namespace bantin::architecture
