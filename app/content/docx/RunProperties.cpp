// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/RunProperties.h"

namespace bantin::content::docx {
namespace {

Mark positionOf(const QString &value)
{
    if (value == "superscript"_L1)
        return Mark::Superscript;
    if (value == "subscript"_L1)
        return Mark::Subscript;
    return Mark::Bold;
}

/// The font of letters beyond a–z, on which an old encoding depends: hAnsi. A theme's font wins over a name (§17.3.2.26).
QString fontOf(const XmlPart &xml)
{
    for (const auto attribute : {"hAnsiTheme"_L1, "hAnsi"_L1, "asciiTheme"_L1, "ascii"_L1, "cs"_L1}) {
        if (const QString font = xml.attribute(Ns::Word, attribute); !font.isEmpty())
            return font;
    }
    return {};
}

} // namespace

RunProperties readRunProperties(XmlPart &xml)
{
    RunProperties properties;
    while (xml.nextChild()) {
        if (xml.is(Ns::Word, "b"_L1))
            properties.bold = xml.isOn();
        else if (xml.is(Ns::Word, "i"_L1))
            properties.italic = xml.isOn();
        else if (xml.is(Ns::Word, "u"_L1))
            properties.underline = xml.isOn();
        else if (xml.is(Ns::Word, "strike"_L1) || xml.is(Ns::Word, "dstrike"_L1))
            properties.strike = properties.strike.value_or(false) || xml.isOn();
        else if (xml.is(Ns::Word, "vanish"_L1))
            properties.hidden = xml.isOn();
        else if (xml.is(Ns::Word, "vertAlign"_L1))
            properties.position = positionOf(xml.attribute(Ns::Word, "val"_L1));
        else if (xml.is(Ns::Word, "rFonts"_L1))
            properties.font = fontOf(xml);
        else if (xml.is(Ns::Word, "rStyle"_L1))
            properties.style = xml.attribute(Ns::Word, "val"_L1);
        else if (xml.is(Ns::Word, "del"_L1) || xml.is(Ns::Word, "moveFrom"_L1))
            properties.deletedMark = true;
        xml.skip();
    }
    return properties;
}

} // namespace bantin::content::docx
