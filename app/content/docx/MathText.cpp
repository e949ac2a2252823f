// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/MathText.h"

#include "app/content/assembly/MathLine.h"

#include <QHash>

namespace bantin::content::docx {

namespace {

/// The children of one element of a formula.
struct MathParts {
    QString all;                   ///< in reading order
    QHash<QString, QString> texts; ///< sub, sup, num, den, deg, fName, lim: by name
    QStringList elements;          ///< m:e
    QList<QStringList> rows;       ///< m:mr
    QHash<QString, QString> properties;

    QString text(const QString &name) const { return texts.value(name); }
    QString element() const { return elements.value(0); }
};

void readProperties(XmlPart &xml, QHash<QString, QString> &properties)
{
    while (xml.nextChild()) {
        const QString name = xml.name().toString();
        properties.insert(name, xml.attributeOfAny("val"_L1));
        xml.skip();
    }
}

MathParts readParts(XmlPart &xml)
{
    MathParts parts;
    while (xml.nextChild()) {
        const QString name = xml.name().toString();
        if (name == "del"_L1 || name == "moveFrom"_L1) {
            xml.skip();
        } else if (name.endsWith("Pr"_L1)) {
            readProperties(xml, parts.properties);
        } else if (name == "mr"_L1) {
            parts.rows.append(readParts(xml).elements);
        } else {
            const QString text = readMathText(xml);
            parts.all += text;
            if (name == "e"_L1)
                parts.elements.append(text);
            else
                parts.texts.insert(name, text);
        }
    }
    return parts;
}

/// m:d: what is written around and between (ECMA-376 part 1 §22.1.2.24).
QString fenced(const MathParts &parts)
{
    const auto sign = [&parts](const QString &name, const QString &absent) {
        return parts.properties.value(name, absent);
    };
    return sign(u"begChr"_s, u"("_s) + parts.elements.join(sign(u"sepChr"_s, u"|"_s)) + sign(u"endChr"_s, u")"_s);
}

/// m:acc: a mark over one letter; over more it would stand on the last one alone.
QString accented(const MathParts &parts)
{
    const QString mark = parts.properties.value(u"chr"_s, u"\u0302"_s);
    return parts.element().size() == 1 && mark.size() == 1 && mark.at(0).isMark() ? parts.element() + mark
                                                                                  : parts.element();
}

QString fraction(const MathParts &parts)
{
    const QString over = parts.text(u"num"_s);
    const QString under = parts.text(u"den"_s);
    if (parts.properties.value(u"type"_s) == "noBar"_L1) // a binomial coefficient
        return over + u'¦' + under;
    return mathline::fraction(over, under);
}

QString lineOf(const QString &name, const MathParts &parts)
{
    const QString below = parts.text(u"sub"_s);
    const QString above = parts.text(u"sup"_s);
    if (name == "f"_L1)
        return fraction(parts);
    if (name == "sSub"_L1 || name == "sSup"_L1 || name == "sSubSup"_L1)
        return mathline::scripted(parts.element(), below, above);
    if (name == "sPre"_L1)
        return mathline::scripted({}, below, above) + parts.element();
    if (name == "nary"_L1)
        return mathline::scripted(parts.properties.value(u"chr"_s, u"∫"_s), below, above) + parts.element();
    if (name == "limLow"_L1)
        return mathline::scripted(parts.element(), parts.text(u"lim"_s), {});
    if (name == "limUpp"_L1)
        return mathline::scripted(parts.element(), {}, parts.text(u"lim"_s));
    if (name == "rad"_L1)
        return mathline::root(parts.element(), parts.text(u"deg"_s));
    if (name == "func"_L1)
        return mathline::function(parts.text(u"fName"_s), parts.element());
    if (name == "d"_L1)
        return fenced(parts);
    if (name == "acc"_L1)
        return accented(parts);
    if (name == "m"_L1)
        return mathline::table(parts.rows);
    return name == "eqArr"_L1 ? parts.elements.join("; "_L1) : parts.all;
}

} // namespace

QString readMathText(XmlPart &xml)
{
    if (xml.name() == "t"_L1)
        return xml.text();
    const QString name = xml.name().toString();
    return lineOf(name, readParts(xml));
}

} // namespace bantin::content::docx
