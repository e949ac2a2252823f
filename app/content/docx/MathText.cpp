// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/MathText.h"

namespace bantin::content::docx {

QString readMathText(XmlPart &xml)
{
    if (xml.name() == "t"_L1)
        return xml.text();
    QString text;
    while (xml.nextChild()) {
        const QStringView name = xml.name();
        if (name.endsWith("Pr"_L1)) {
            xml.skip();
            continue;
        }
        QString sign;
        if (name == "den"_L1)
            sign = u"/"_s;
        else if (name == "sup"_L1)
            sign = u"^"_s;
        else if (name == "sub"_L1)
            sign = u"_"_s;
        const QString part = readMathText(xml);
        if (!part.isEmpty())
            text += (text.isEmpty() ? QString() : sign) + part;
    }
    return text;
}

} // namespace bantin::content::docx
