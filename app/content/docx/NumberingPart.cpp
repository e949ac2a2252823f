// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/NumberingPart.h"

#include "app/content/docx/RunProperties.h"
#include "app/content/docx/StylesPart.h"

namespace bantin::content::docx {
namespace {

std::optional<size_t> levelIndex(const XmlPart &xml)
{
    const int level = xml.number("ilvl"_L1).value_or(-1);
    return level >= 0 && level < numberingLevels ? std::optional(size_t(level)) : std::nullopt;
}

NumberingLevel readLevel(XmlPart &xml)
{
    NumberingLevel level;
    // Without w:start a level counts from 0 by the letter of §17.9.25, yet Word shows 1 for what it writes itself.
    while (xml.nextChild()) {
        if (xml.is(Ns::Word, "rPr"_L1)) {
            level.font = readRunProperties(xml).font;
            continue;
        }
        const QString value = xml.attribute(Ns::Word, "val"_L1);
        if (xml.is(Ns::Word, "start"_L1))
            level.start = xml.number("val"_L1).value_or(1);
        else if (xml.is(Ns::Word, "numFmt"_L1))
            level.format = value;
        else if (xml.is(Ns::Word, "lvlText"_L1))
            level.pattern = value.normalized(QString::NormalizationForm_C);
        else if (xml.is(Ns::Word, "pStyle"_L1))
            level.paragraphStyle = value;
        else if (xml.is(Ns::Word, "isLgl"_L1))
            level.legal = xml.isOn();
        xml.skip();
    }
    return level;
}

} // namespace

std::optional<int> Numbering::levelOfStyle(const QString &style) const
{
    for (size_t i = 0; i < levels.size(); ++i) {
        if (!style.isEmpty() && levels.at(i).paragraphStyle == style)
            return int(i);
    }
    return std::nullopt;
}

bool NumberingPart::read(XmlPart &xml, const StylesPart &styles)
{
    if (xml.nextChild()) {
        while (xml.nextChild()) {
            if (xml.is(Ns::Word, "abstractNum"_L1))
                readAbstract(xml);
            else if (xml.is(Ns::Word, "num"_L1))
                readNumbering(xml);
            else
                xml.skip();
        }
    }
    for (Numbering &numbering : m_numberings) {
        if (const auto link = m_styleLinks.constFind(numbering.abstractId); link != m_styleLinks.cend()) {
            const auto target = m_numberings.constFind(styles.numberingOf(*link).value_or(0));
            if (target != m_numberings.cend())
                numbering.levels = m_abstracts.value(target->abstractId);
        }
    }
    return !xml.failed();
}

const Numbering *NumberingPart::numbering(int id) const
{
    const auto found = m_numberings.constFind(id);
    return found == m_numberings.cend() ? nullptr : &*found;
}

void NumberingPart::readAbstract(XmlPart &xml)
{
    const int id = xml.number("abstractNumId"_L1).value_or(-1);
    Levels levels;
    while (xml.nextChild()) {
        const auto index = levelIndex(xml);
        if (xml.is(Ns::Word, "lvl"_L1) && index) {
            levels.at(*index) = readLevel(xml);
            continue;
        }
        if (xml.is(Ns::Word, "numStyleLink"_L1))
            m_styleLinks.insert(id, xml.attribute(Ns::Word, "val"_L1));
        xml.skip();
    }
    m_abstracts.insert(id, levels);
}

void NumberingPart::readNumbering(XmlPart &xml)
{
    const int id = xml.number("numId"_L1).value_or(-1);
    Numbering numbering;
    while (xml.nextChild()) {
        if (xml.is(Ns::Word, "lvlOverride"_L1)) {
            readOverride(xml, numbering);
            continue;
        }
        if (xml.is(Ns::Word, "abstractNumId"_L1)) {
            // §17.9.17: the reference comes before the overrides, which change its copy.
            numbering.abstractId = xml.number("val"_L1).value_or(-1);
            numbering.levels = m_abstracts.value(numbering.abstractId);
        }
        xml.skip();
    }
    m_numberings.insert(id, numbering);
}

void NumberingPart::readOverride(XmlPart &xml, Numbering &numbering)
{
    const auto index = levelIndex(xml);
    while (xml.nextChild()) {
        if (xml.is(Ns::Word, "lvl"_L1) && index) {
            numbering.levels.at(*index) = readLevel(xml);
            continue;
        }
        if (xml.is(Ns::Word, "startOverride"_L1) && index)
            numbering.startOverrides.at(*index) = xml.number("val"_L1);
        xml.skip();
    }
}

} // namespace bantin::content::docx
