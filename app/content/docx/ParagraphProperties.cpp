// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/ParagraphProperties.h"

namespace bantin::content::docx {
namespace {

void readNumbering(XmlPart &xml, ParagraphProperties &properties)
{
    while (xml.nextChild()) {
        if (xml.is(Ns::Word, "ilvl"_L1))
            properties.numberingLevel = xml.number("val"_L1);
        else if (xml.is(Ns::Word, "numId"_L1))
            properties.numberingId = xml.number("val"_L1);
        xml.skip();
    }
}

bool isDropCap(const QString &kind)
{
    return kind == "drop"_L1 || kind == "margin"_L1;
}

} // namespace

ParagraphProperties readParagraphProperties(XmlPart &xml)
{
    ParagraphProperties properties;
    while (xml.nextChild()) {
        if (xml.is(Ns::Word, "numPr"_L1)) {
            readNumbering(xml, properties);
            continue;
        }
        if (xml.is(Ns::Word, "rPr"_L1)) {
            properties.mark = readRunProperties(xml);
            continue;
        }
        if (xml.is(Ns::Word, "pStyle"_L1))
            properties.style = xml.attribute(Ns::Word, "val"_L1);
        else if (xml.is(Ns::Word, "outlineLvl"_L1))
            properties.outlineLevel = xml.number("val"_L1);
        else if (xml.is(Ns::Word, "framePr"_L1))
            properties.dropCap = isDropCap(xml.attribute(Ns::Word, "dropCap"_L1));
        xml.skip();
    }
    return properties;
}

} // namespace bantin::content::docx
