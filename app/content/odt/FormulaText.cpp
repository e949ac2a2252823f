// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/FormulaText.h"

namespace bantin::content::odt {

using namespace assembly;

namespace {

/// What stands ahead of the second and the third child of an element.
std::pair<QString, QString> signsOf(QStringView name)
{
    if (name == "mfrac"_L1)
        return {u"/"_s, {}};
    if (name == "msup"_L1)
        return {u"^"_s, {}};
    if (name == "msub"_L1)
        return {u"_"_s, {}};
    if (name == "msubsup"_L1 || name == "munderover"_L1)
        return {u"_"_s, u"^"_s};
    return {};
}

} // namespace

QString readFormulaText(XmlPart &xml)
{
    const auto [second, third] = signsOf(xml.name());
    QString text;
    int children = 0;
    for (XmlPiece piece = xml.nextPiece(); piece != XmlPiece::End; piece = xml.nextPiece()) {
        if (piece == XmlPiece::Characters) {
            text += xml.characters().trimmed();
            continue;
        }
        // The source in LibreOffice's own notation.
        if (xml.name().startsWith("annotation"_L1)) {
            xml.skip();
            continue;
        }
        const QString part = readFormulaText(xml);
        ++children;
        text += (children == 2 ? second : children == 3 ? third : QString()) + part;
    }
    return text;
}

} // namespace bantin::content::odt
