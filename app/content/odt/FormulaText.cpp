// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/FormulaText.h"

#include "app/content/assembly/MathLine.h"

namespace bantin::content::odt {

using namespace assembly;

namespace {

struct FormulaPart {
    QString name;
    QString text;
    QStringList cells; ///< of a row
};

/// Without the signs that only tell programs what stands side by side (U+2061 … U+2064).
QString visible(QString text)
{
    text.removeIf([](QChar c) { return c.unicode() >= 0x2061 && c.unicode() <= 0x2064; });
    return text.trimmed();
}

FormulaPart readPart(XmlPart &xml);

QString lineOf(const QString &name, const QList<FormulaPart> &parts, const QString &all)
{
    const auto text = [&parts](qsizetype index) { return index < parts.size() ? parts.at(index).text : QString(); };
    if (name == "mfrac"_L1)
        return mathline::fraction(text(0), text(1));
    if (name == "msup"_L1 || name == "mover"_L1)
        return mathline::scripted(text(0), {}, text(1));
    if (name == "msub"_L1 || name == "munder"_L1)
        return mathline::scripted(text(0), text(1), {});
    if (name == "msubsup"_L1 || name == "munderover"_L1)
        return mathline::scripted(text(0), text(1), text(2));
    if (name == "msqrt"_L1)
        return mathline::root(all, {});
    if (name == "mroot"_L1)
        return mathline::root(text(0), text(1));
    return all;
}

QString fenced(const QString &open, const QList<FormulaPart> &parts, const QString &close)
{
    QStringList texts;
    for (const FormulaPart &part : parts)
        texts.append(part.text);
    return (open.isNull() ? u"("_s : open) + texts.join(u',') + (close.isNull() ? u")"_s : close);
}

FormulaPart readPart(XmlPart &xml)
{
    FormulaPart part{xml.name().toString(), {}, {}};
    const QString open = xml.attributeOfAny("open"_L1);
    const QString close = xml.attributeOfAny("close"_L1);
    QList<FormulaPart> parts;
    QList<QStringList> rows;
    QString all;
    for (XmlPiece piece = xml.nextPiece(); piece != XmlPiece::End; piece = xml.nextPiece()) {
        if (piece == XmlPiece::Characters) {
            all += visible(xml.characters().toString());
        } else if (xml.name().startsWith("annotation"_L1)) {
            xml.skip(); // the source in LibreOffice's own notation
        } else {
            parts.append(readPart(xml));
            all += parts.last().text;
            if (part.name == "mtr"_L1)
                part.cells.append(parts.last().text);
            else if (part.name == "mtable"_L1)
                rows.append(parts.last().cells);
        }
    }
    if (part.name == "mfenced"_L1)
        part.text = fenced(open, parts, close);
    else
        part.text = rows.isEmpty() ? lineOf(part.name, parts, all) : mathline::table(rows);
    return part;
}

} // namespace

QString readFormulaText(XmlPart &xml)
{
    return readPart(xml).text;
}

} // namespace bantin::content::odt
