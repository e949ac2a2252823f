// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SearchableText.h"

#include <algorithm>
#include <array>

namespace bantin::store {

namespace {

using namespace Qt::StringLiterals;

// These stand inside words; every other tag ends a block.
constexpr std::array inlineTags{"strong"_L1, "em"_L1, "u"_L1, "s"_L1, "sup"_L1, "sub"_L1, "a"_L1};

bool isInline(QStringView name)
{
    return std::ranges::any_of(inlineTags, [name](QLatin1StringView tag) { return name == tag; });
}

QString unescaped(QStringView text)
{
    QString plain = text.toString();
    if (!plain.contains(u'&'))
        return plain;
    plain.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    return plain.replace("&amp;"_L1, "&"_L1);
}

QStringView nameOf(QStringView tag)
{
    if (tag.startsWith(u'/'))
        tag = tag.sliced(1);
    const auto end = std::ranges::find_if(tag, [](QChar c) { return c == u' ' || c == u'/'; });
    return tag.first(end - tag.begin());
}

QString attribute(QStringView tag, QLatin1StringView opening)
{
    const qsizetype begin = tag.indexOf(opening);
    if (begin < 0)
        return {};
    const QStringView rest = tag.sliced(begin + opening.size());
    const qsizetype end = rest.indexOf(u'"');
    return end < 0 ? QString() : unescaped(rest.first(end));
}

void endBlock(QString &text)
{
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text.append(u'\n');
}

class Reader
{
public:
    void takeTag(QStringView tag)
    {
        const QStringView name = nameOf(tag);
        if (isInline(name))
            return;
        endBlock(current());
        if (name == "figcaption"_L1)
            m_inCaption = !tag.startsWith(u'/');
        if (name == "img"_L1) {
            m_text.captions += attribute(tag, " alt=\""_L1);
            endBlock(m_text.captions);
        }
    }
    void takeText(QStringView text) { current() += unescaped(text); }
    SearchableText result() && { return std::move(m_text); }

private:
    QString &current() { return m_inCaption ? m_text.captions : m_text.body; }

    SearchableText m_text;
    bool m_inCaption = false;
};

} // namespace

SearchableText searchableText(QByteArrayView xhtml)
{
    const QString source = QString::fromUtf8(xhtml);
    const QStringView view(source);
    Reader reader;
    for (qsizetype position = 0; position < view.size();) {
        const bool isTag = view.at(position) == u'<';
        const qsizetype end = view.indexOf(isTag ? u'>' : u'<', position);
        const qsizetype until = end < 0 ? view.size() : end;
        if (isTag)
            reader.takeTag(view.sliced(position + 1, until - position - 1));
        else if (const QStringView text = view.sliced(position, until - position); text != "\n"_L1)
            reader.takeText(text);
        position = isTag ? until + 1 : until;
    }
    return std::move(reader).result();
}

} // namespace bantin::store
