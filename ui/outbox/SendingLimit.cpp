// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/SendingLimit.h"

#include "sync/engine/BandwidthTimetable.h"
#include "ui/look/Words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kibi = 1024;

QString translated(const char *text)
{
    return QCoreApplication::translate("SendingLimit", text);
}

QString workingHours(const SendingLimit &limit)
{
    QStringList entries;
    for (const QLatin1StringView day : {"Mon"_L1, "Tue"_L1, "Wed"_L1, "Thu"_L1, "Fri"_L1}) {
        entries.append(u"%1-%2,%3"_s.arg(day, limit.from.toString(u"HH:mm"_s)).arg(limit.rate));
        entries.append(u"%1-%2,off"_s.arg(day, limit.until.toString(u"HH:mm"_s)));
    }
    return entries.join(u' ');
}

Result<QString> normal(const QString &timetable)
{
    const auto parsed = sync::BandwidthTimetable::parse(timetable);
    if (!parsed)
        return parsed.error();
    const QString text = parsed->toString();
    return text == "off"_L1 ? QString() : text;
}

} // namespace

SendingLimit SendingLimit::fromTimetable(const QString &timetable)
{
    SendingLimit limit;
    if (timetable.isEmpty())
        return limit;
    static const QRegularExpression start(u"\\AMon-([0-9]{2}:[0-9]{2}),([0-9]{1,6})K Mon-([0-9]{2}:[0-9]{2}),off "_s);
    const QRegularExpressionMatch match = start.match(timetable);
    if (match.hasMatch()) {
        limit.kind = Kind::WorkingHours;
        limit.from = QTime::fromString(match.captured(1), u"HH:mm"_s);
        limit.rate = match.captured(2).toInt();
        limit.until = QTime::fromString(match.captured(3), u"HH:mm"_s);
        if (const auto again = limit.toTimetable(); again && *again == timetable)
            return limit;
    }
    limit = SendingLimit();
    limit.kind = Kind::Own;
    limit.own = timetable;
    return limit;
}

Result<QString> SendingLimit::toTimetable() const
{
    switch (kind) {
    case Kind::None:
        return QString();
    case Kind::WorkingHours:
        return normal(workingHours(*this));
    case Kind::Own:
        return normal(own);
    }
    return QString();
}

QString SendingLimit::caption() const
{
    switch (kind) {
    case Kind::None:
        return translated(QT_TRANSLATE_NOOP("SendingLimit", "Limit…"));
    case Kind::WorkingHours:
        return translated(QT_TRANSLATE_NOOP("SendingLimit", "Limit: working hours %1")).arg(Words::speed(rate * kibi));
    case Kind::Own:
        return translated(QT_TRANSLATE_NOOP("SendingLimit", "Limit: by timetable"));
    }
    return {};
}

} // namespace bantin::ui
