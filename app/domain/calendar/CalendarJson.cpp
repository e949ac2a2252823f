// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/CalendarJson.h"

#include "app/domain/calendar/LunarCalendar.h"

#include <QJsonDocument>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

Error calendarInvalid(const QString &place)
{
    return {Fault::InvalidInput, u"calendar-invalid"_s, Retry::AfterCorrection, {place}, {}};
}

Error calendarYearTwice(int year)
{
    return {Fault::InvalidInput, u"calendar-year-twice"_s, Retry::AfterCorrection, {QString::number(year)}, {}};
}

Result<QJsonObject> calendarObject(QByteArrayView json)
{
    if (json.size() > longestCalendarFile)
        return Error{Fault::InvalidInput,
                     u"calendar-too-large"_s,
                     Retry::AfterCorrection,
                     {QString::number(longestCalendarFile / 1024)},
                     {}};
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &parsed);
    if (document.isObject())
        return document.object();
    // Qt's offset may lie behind the end of what was cut short.
    const qsizetype offset = std::clamp<qsizetype>(parsed.offset, 0, json.size());
    const qsizetype line = parsed.error == QJsonParseError::NoError ? 1 : json.first(offset).count('\n') + 1;
    return Error{Fault::InvalidInput,
                 u"calendar-not-json"_s,
                 Retry::AfterCorrection,
                 {QString::number(line)},
                 parsed.errorString()};
}

QDate readDate(JsonReader &reader, QLatin1StringView name)
{
    const QString text = reader.text(name);
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd");
    reader.require(name, date.isValid() && date.toString(u"yyyy-MM-dd") == text
                             && date.year() >= LunarCalendar::firstYear && date.year() <= LunarCalendar::lastYear);
    return date;
}

LocalText readLocalName(JsonReader &reader)
{
    LocalText name;
    name.vi = reader.text("vi"_L1);
    name.en = reader.text("en"_L1);
    return name;
}

} // namespace bantin
