// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/HttpDate.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace bantin::sync {

QDateTime fromHttpDate(const QByteArray &text)
{
    const QString written = QString::fromLatin1(text).simplified();
    // Two digits of a year are the last year that ends so and is not far ahead (RFC 9110: not more than 50 years).
    constexpr int century = 1970;
    for (const QString &form :
         {u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy hh:mm:ss 'GMT'"_s, u"ddd MMM d hh:mm:ss yyyy"_s}) {
        QDateTime date = QLocale::c().toDateTime(written, form, century);
        if (!date.isValid())
            continue;
        date.setTimeZone(QTimeZone::UTC);
        return date;
    }
    return {};
}

} // namespace bantin::sync
