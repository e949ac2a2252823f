// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"

#include <QTimeZone>

namespace bantin {

using namespace Qt::StringLiterals;

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

QString toTimestamp(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'");
}

QDateTime fromTimestamp(const QString &text)
{
    // Read as UTC from the start: a detour over local time loses the hour a change to summer time leaves out.
    const QDate date = QDate::fromString(text.left(10), u"yyyy-MM-dd");
    const QTime time = QTime::fromString(text.mid(11, 8), u"HH:mm:ss");
    if (!date.isValid() || !time.isValid())
        return {};
    const QDateTime utc(date, time, QTimeZone::UTC);
    return toTimestamp(utc) == text ? utc : QDateTime();
}

} // namespace bantin
