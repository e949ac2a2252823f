// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PageText.h"

#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

/// Elements inside which a word goes on.
bool isInline(QStringView name)
{
    static const QSet<QString> names{u"a"_s,      u"cite"_s, u"em"_s,  u"s"_s, u"span"_s,
                                     u"strong"_s, u"sub"_s,  u"sup"_s, u"u"_s};
    return names.contains(name.toString());
}

/// The heading stands in lists by itself, and what to do with a page is not what it says.
bool isLeftOut(const QXmlStreamReader &reader)
{
    const QStringView role = reader.attributes().value("class"_L1);
    return role == "story-head"_L1 || role == "tools"_L1;
}

} // namespace

QString textOfPage(const QByteArray &html)
{
    const qsizetype from = html.indexOf("<div class=\"story\"");
    if (from < 0)
        return {};
    // The story is the renderer's and the canonical writer's, thus XML; reading ends with it.
    QXmlStreamReader reader(html.sliced(from));
    QString text;
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::Characters) {
            text += reader.text();
        } else if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement) {
            if (!isInline(reader.name()))
                text += u' ';
            if (token == QXmlStreamReader::EndElement && --depth == 0)
                break;
            if (token == QXmlStreamReader::StartElement && isLeftOut(reader))
                reader.skipCurrentElement();
            else if (token == QXmlStreamReader::StartElement)
                ++depth;
        }
    }
    return text.simplified();
}

} // namespace bantin::portal
