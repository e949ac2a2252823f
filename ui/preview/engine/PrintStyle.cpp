// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/PrintStyle.h"

#include "ui/preview/engine/SheetLayout.h"

#include <QRegularExpression>

namespace bantin::ui {

using namespace Qt::StringLiterals;

QByteArray printStyle(QByteArray sheet)
{
    sheet.replace("@media print", "@media all");
    sheet.replace("@media screen", "@media not all");
    sheet.replace("@media (prefers-color-scheme: dark)", "@media not all");
    static const QRegularExpression pageMargin(u"@page\\s*\\{[^}]*margin:\\s*([^;}]+)"_s);
    const auto match = pageMargin.match(QString::fromUtf8(sheet));
    const QByteArray margin = match.hasMatch() ? match.captured(1).trimmed().toUtf8() : "15mm"_ba;
    return sheet + sheetStyle(margin);
}

} // namespace bantin::ui
