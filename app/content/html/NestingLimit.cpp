// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/NestingLimit.h"

#include <QList>

#include <algorithm>
#include <array>

namespace bantin::content::html {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype deepest = 200;

/// Elements without content, and those that their like closes: neither makes depth.
constexpr std::array flat{"area"_L1, "base"_L1, "br"_L1,    "col"_L1,    "embed"_L1, "hr"_L1,    "img"_L1, "input"_L1,
                          "link"_L1, "meta"_L1, "param"_L1, "source"_L1, "track"_L1, "wbr"_L1,   "p"_L1,   "li"_L1,
                          "td"_L1,   "th"_L1,   "tr"_L1,    "dd"_L1,     "dt"_L1,    "option"_L1};
/// No end tag reaches through these to what is open around them.
constexpr std::array walls{"table"_L1, "caption"_L1, "object"_L1, "applet"_L1, "marquee"_L1, "template"_L1};
constexpr std::array raw{"script"_L1, "style"_L1, "textarea"_L1, "title"_L1, "xmp"_L1};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class NestingLimit
{
public:
    explicit NestingLimit(const QByteArray &html)
        : m_html(html)
    {
    }

    QByteArray limited()
    {
        while (m_at < m_html.size()) {
            const qsizetype tag = m_html.indexOf('<', m_at);
            if (tag < 0 || tag + 1 >= m_html.size())
                break;
            m_at = tag + 1;
            const char next = m_html.at(m_at);
            if (QByteArrayView(m_html).sliced(m_at).startsWith("!--"))
                skipTo("-->");
            else if (isLetter(next))
                startTag(tag);
            else if (next == '/' && m_at + 1 < m_html.size() && isLetter(m_html.at(m_at + 1)))
                endTag(tag);
        }
        if (m_copied == 0)
            return m_html;
        return m_result + m_html.sliced(m_copied);
    }

private:
    void skipTo(QByteArrayView end)
    {
        const qsizetype found = m_html.indexOf(end, m_at);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    QByteArray readName()
    {
        const qsizetype start = m_at;
        while (m_at < m_html.size() && !QByteArrayView(" \t\r\n\f/>").contains(m_html.at(m_at)))
            ++m_at;
        return m_html.sliced(start, m_at - start).toLower();
    }

    /// Past the tag's end, minding quotes.
    void skipTag()
    {
        char quote = 0;
        for (char last = 0; m_at < m_html.size(); ++m_at) {
            const char c = m_html.at(m_at);
            if (quote != 0) {
                quote = c == quote ? char(0) : quote;
            } else if ((c == '"' || c == '\'') && last == '=') {
                quote = c;
            } else if (c == '>') {
                ++m_at;
                return;
            }
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
                last = c;
        }
    }

    void leaveOut(qsizetype tag)
    {
        m_result += m_html.sliced(m_copied, tag - m_copied);
        m_copied = m_at;
    }

    void startTag(qsizetype tag)
    {
        const QByteArray name = readName();
        skipTag();
        if (std::ranges::find(raw, QLatin1StringView(name)) != raw.end()) {
            skipTo("</" + name);
            return;
        }
        if (std::ranges::find(flat, QLatin1StringView(name)) != flat.end())
            return;
        if (m_open.size() >= deepest)
            leaveOut(tag);
        m_open.append(name);
    }

    void endTag(qsizetype tag)
    {
        ++m_at;
        const QByteArray name = readName();
        skipTag();
        constexpr qsizetype near = 64; // an end tag that is not matched soon closes nothing worth following
        const qsizetype lowest = std::max<qsizetype>(0, m_open.size() - near);
        for (qsizetype i = m_open.size() - 1; i >= lowest; --i) {
            if (m_open.at(i) != name) {
                if (std::ranges::find(walls, QLatin1StringView(m_open.at(i))) != walls.end())
                    return;
                continue;
            }
            if (i >= deepest)
                leaveOut(tag);
            m_open.resize(i);
            return;
        }
    }

    QByteArray m_html;
    QByteArray m_result;
    QList<QByteArray> m_open;
    qsizetype m_at = 0;
    qsizetype m_copied = 0; ///< everything before is in m_result
};

} // namespace

QByteArray withLimitedNesting(const QByteArray &html)
{
    return NestingLimit(html).limited();
}

} // namespace bantin::content::html
