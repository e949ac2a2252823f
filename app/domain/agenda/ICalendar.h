// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace bantin {

/// One deadline for another calendar program. Its file is readable by anybody, so callers put neither names nor titles in.
struct ICalendarEntry {
    QString uid;     ///< the same in every export of the same thing (RFC 5545, 3.8.4.7)
    QString summary; ///< one line
    QString description;
    QDate day;                ///< of Vietnam
    QDateTime moment;         ///< UTC, for a deadline in hours; invalid when it is the whole day
    bool isTentative = false; ///< the day may still change
};

enum class ICalendarForm {
    Events, ///< VEVENT: every calendar shows them
    Tasks,  ///< VTODO: can be ticked off, where the program knows tasks
};

/// RFC 5545: UTF-8, lines ended by CRLF and folded at 75 octets. `stamp` (UTC) is the time of the export. Pure.
QByteArray toICalendar(const QList<ICalendarEntry> &entries, ICalendarForm form, const QDateTime &stamp);

} // namespace bantin
