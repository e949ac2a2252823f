// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/CapitalFonts.h"

#include "app/content/BudgetedZip.h"

#include <KZip>
#include <QBuffer>
#include <QRegularExpression>

namespace bantin::testing {

using namespace Qt::StringLiterals;

QByteArray withoutCapitalFonts(const QByteArray &docx)
{
    static const QRegularExpression capitals(u"\"(\\.Vn[^\"]*)H\""_s);
    auto source = content::BudgetedZip::open(docx);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip target(&buffer);
    if (!source || !target.open(QIODevice::WriteOnly))
        return {};
    for (const content::ZipRecord &record : source->records()) {
        const auto part = source->read(record.name);
        if (!part)
            return {};
        const bool text = record.name.endsWith(".xml"_L1);
        target.writeFile(record.name, text ? QString::fromUtf8(*part).replace(capitals, u"\"\\1\""_s).toUtf8() : *part);
    }
    target.close();
    return bytes;
}

} // namespace bantin::testing
