// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/JsonReader.h"
#include "app/base/Result.h"
#include "app/domain/LocalText.h"

#include <QDate>

namespace bantin {

// What the readers of calendar files share.

constexpr qsizetype longestCalendarFile = 256 * 1024;

/// "calendar-invalid": the file says something at `place` that cannot be.
Error calendarInvalid(const QString &place);
/// "calendar-year-twice" (year)
Error calendarYearTwice(int year);
/// "calendar-too-large" (limit in KiB), "calendar-not-json" (line).
Result<QJsonObject> calendarObject(QByteArrayView json);
/// "2026-11-22" and nothing else, of the years the lunar calendar knows.
QDate readDate(JsonReader &reader, QLatin1StringView name);
/// {"vi", "en"}
LocalText readLocalName(JsonReader &reader);

} // namespace bantin
