// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/QuotationSource.h"

#include "app/content/XhtmlVocabulary.h"

#include <QDate>
#include <QRegularExpression>

namespace bantin::content {

using namespace Qt::StringLiterals;

QuotationSource parseQuotationSource(const QString &line)
{
    static const QRegularExpression form(
        u"^(?:(.*\\S)\\s*[,;]|(.*?))\\s*(?:ngày\\s+)?(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = line.trimmed();
    const QRegularExpressionMatch match = form.match(text);
    const QDate date(match.captured(5).toInt(), match.captured(4).toInt(), match.captured(3).toInt());
    const QString name = (match.captured(1) + match.captured(2)).trimmed();
    // "Công văn số 12/05/2026" and the like: without a comma only a line that is nothing but a date has one.
    if (!date.isValid() || (!match.captured(2).trimmed().isEmpty()))
        return {text, {}};
    return {name, date.toString(Qt::ISODate)};
}

QString quotationSourceLine(const QString &name, const QString &isoDate)
{
    const QString date = vocabulary::shownDate(isoDate);
    if (name.isEmpty() || date.isEmpty())
        return name.isEmpty() ? date : name;
    return name + ", "_L1 + date;
}

} // namespace bantin::content
