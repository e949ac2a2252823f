// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/ListStyle.h"

#include <QHash>

namespace bantin::content::odt {

using namespace assembly;

namespace {

/// After z letters repeat (aa, bb) only where style:num-letter-sync says so.
QString formatOf(const QString &numberFormat, bool synchronised)
{
    if (!synchronised && (numberFormat == "a"_L1 || numberFormat == "A"_L1))
        return numberFormat == "a"_L1 ? u"lowerAlpha"_s : u"upperAlpha"_s;
    static const QHash<QString, QString> formats{
        {u"1"_s, u"decimal"_s},    {u"a"_s, u"lowerLetter"_s}, {u"A"_s, u"upperLetter"_s},
        {u"i"_s, u"lowerRoman"_s}, {u"I"_s, u"upperRoman"_s},  {QString(), u"none"_s},
    };
    return formats.value(numberFormat, u"decimal"_s);
}

ListLevel readLevel(XmlPart &xml, int index)
{
    ListLevel level;
    const QStringView name = xml.name();
    if (name == "list-level-style-number"_L1 || name == "outline-level-style"_L1) {
        level.kind = ListLevel::Kind::Number;
        level.format = formatOf(xml.attribute(Ns::OdfStyle, "num-format"_L1),
                                xml.attribute(Ns::OdfStyle, "num-letter-sync"_L1) == "true"_L1);
        level.prefix = xml.attribute(Ns::OdfStyle, "num-prefix"_L1);
        level.suffix = xml.attribute(Ns::OdfStyle, "num-suffix"_L1);
        level.textStyle = xml.attribute(Ns::OdfText, "style-name"_L1);
        const QString start = xml.attribute(Ns::OdfText, "start-value"_L1);
        level.start = start.isEmpty() ? 1 : qBound(0, start.toInt(), 999'999);
        level.shownLevels = qBound(1, xml.attribute(Ns::OdfText, "display-levels"_L1).toInt(), index + 1);
    } else {
        level.kind = ListLevel::Kind::Bullet;
    }
    while (xml.nextChild()) {
        if (xml.is(Ns::OdfStyle, "text-properties"_L1)) {
            level.fontName = xml.attribute(Ns::OdfStyle, "font-name"_L1);
            level.fontFamily = xml.attribute(Ns::OdfFormat, "font-family"_L1);
        }
        xml.skip();
    }
    return level;
}

} // namespace

ListStyle readListStyle(XmlPart &xml)
{
    ListStyle style;
    while (xml.nextChild()) {
        const int index = xml.attribute(Ns::OdfText, "level"_L1).toInt() - 1;
        if (xml.ns() == Ns::OdfText && index >= 0 && index < listLevels)
            style.levels[index] = readLevel(xml, index);
        else
            xml.skip();
    }
    return style;
}

} // namespace bantin::content::odt
