// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/agenda/ICalendar.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aheadOfUtc = 7 * 60 * 60;
constexpr qsizetype lineLength = 75;

QString dayText(QDate day)
{
    return day.toString(u"yyyyMMdd");
}

QString utcText(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'");
}

QString zoneText(const QDateTime &moment)
{
    return moment.toUTC().addSecs(aheadOfUtc).toString(u"yyyyMMdd'T'HHmmss");
}

/// TEXT values (3.3.11); control characters have no form there.
QString escaped(const QString &text)
{
    QString value;
    for (const QChar character : text) {
        if (character == u'\\' || character == u';' || character == u',')
            value += u'\\';
        if (character == u'\n')
            value += u"\\n"_s;
        else if (character == u'\t' || character.category() != QChar::Other_Control)
            value += character;
    }
    return value;
}

class Writer
{
public:
    /// One content line, folded between characters (3.1).
    void line(QLatin1StringView name, const QString &value)
    {
        QByteArray rest = (QString(name) + value).toUtf8();
        qsizetype room = lineLength;
        while (rest.size() > room) {
            qsizetype end = room;
            while ((uchar(rest.at(end)) & 0xC0) == 0x80)
                --end;
            m_text += rest.first(end) + "\r\n ";
            rest = rest.sliced(end);
            room = lineLength - 1;
        }
        m_text += rest + "\r\n";
    }

    /// The hour of a deadline is told in Vietnam's time, which is the same all year since 13 June 1975.
    void zone()
    {
        line("BEGIN:"_L1, u"VTIMEZONE"_s);
        line("TZID:"_L1, u"Asia/Ho_Chi_Minh"_s);
        line("BEGIN:"_L1, u"STANDARD"_s);
        line("DTSTART:"_L1, u"19750613T000000"_s);
        line("TZOFFSETFROM:"_L1, u"+0800"_s);
        line("TZOFFSETTO:"_L1, u"+0700"_s);
        line("END:"_L1, u"STANDARD"_s);
        line("END:"_L1, u"VTIMEZONE"_s);
    }

    void entry(const ICalendarEntry &entry, ICalendarForm form, const QDateTime &stamp)
    {
        const QString component = form == ICalendarForm::Events ? u"VEVENT"_s : u"VTODO"_s;
        line("BEGIN:"_L1, component);
        line("UID:"_L1, escaped(entry.uid));
        line("DTSTAMP:"_L1, utcText(stamp));
        if (form == ICalendarForm::Events)
            eventTime(entry);
        else
            taskTime(entry);
        line("SUMMARY:"_L1, escaped(entry.summary));
        if (!entry.description.isEmpty())
            line("DESCRIPTION:"_L1, escaped(entry.description));
        line("END:"_L1, component);
    }

    QByteArray take() { return std::move(m_text); }

private:
    void eventTime(const ICalendarEntry &entry)
    {
        if (entry.moment.isValid()) {
            line("DTSTART;TZID=Asia/Ho_Chi_Minh:"_L1, zoneText(entry.moment));
        } else {
            line("DTSTART;VALUE=DATE:"_L1, dayText(entry.day));
            line("DTEND;VALUE=DATE:"_L1, dayText(entry.day.addDays(1)));
        }
        line("STATUS:"_L1, entry.isTentative ? u"TENTATIVE"_s : u"CONFIRMED"_s);
        // Something to do that day, not a day that is taken.
        line("TRANSP:"_L1, u"TRANSPARENT"_s);
    }

    void taskTime(const ICalendarEntry &entry)
    {
        if (entry.moment.isValid())
            line("DUE;TZID=Asia/Ho_Chi_Minh:"_L1, zoneText(entry.moment));
        else
            line("DUE;VALUE=DATE:"_L1, dayText(entry.day));
        line("STATUS:"_L1, u"NEEDS-ACTION"_s);
    }

    QByteArray m_text;
};

} // namespace

QByteArray toICalendar(const QList<ICalendarEntry> &entries, ICalendarForm form, const QDateTime &stamp)
{
    Writer writer;
    writer.line("BEGIN:"_L1, u"VCALENDAR"_s);
    writer.line("VERSION:"_L1, u"2.0"_s);
    writer.line("PRODID:"_L1, u"-//Ban Tin//bantin//VI"_s);
    writer.line("CALSCALE:"_L1, u"GREGORIAN"_s);
    writer.zone();
    for (const ICalendarEntry &entry : entries)
        writer.entry(entry, form, stamp);
    writer.line("END:"_L1, u"VCALENDAR"_s);
    return writer.take();
}

} // namespace bantin
