// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/agenda/ICalendar.h"

#include <QStringDecoder>
#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

/// The content lines of RFC 5545, 3.1, read by the letter of it; a line that breaks a rule is an empty one.
QStringList contentLines(const QByteArray &file)
{
    QStringList lines;
    const QList<QByteArray> physical = file.split('\n');
    for (qsizetype i = 0; i + 1 < physical.size(); ++i) {
        QByteArray line = physical.at(i);
        QStringDecoder decoder(QStringDecoder::Utf8);
        const bool isSound = line.endsWith('\r') && line.size() <= 76 && line.count('\r') == 1;
        line.chop(1);
        const QString text = decoder(line);
        if (!isSound || decoder.hasError())
            lines.append(QString());
        else if (text.startsWith(u' '))
            lines.last() += text.sliced(1);
        else
            lines.append(text);
    }
    return physical.last().isEmpty() ? lines : QStringList();
}

QString value(const QStringList &lines, const QString &name)
{
    for (const QString &line : lines) {
        if (line.startsWith(name + u':') || line.startsWith(name + u';'))
            return line.sliced(name.size());
    }
    return {};
}

QString unescaped(QString text)
{
    QString read;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\')
            read += text.at(i);
        else
            read += text.at(++i) == u'n' ? u'\n' : text.at(i);
    }
    return read;
}

const QDateTime stamp(QDate(2026, 11, 22), QTime(8, 30), QTimeZone::UTC);

ICalendarEntry entry(const QString &summary)
{
    return {u"0d5ad1ba-1bd1-5a3a-9d66-0c86a2f3e0a1"_s, summary, {}, QDate(2026, 11, 30), {}, false};
}

} // namespace

class TestICalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesADayAsAnEvent();
    void writesADayAsATask();
    void writesAnHourInTheTimeOfVietnam();
    void foldsLongLinesBetweenCharacters();
    void escapesWhatHasAMeaning();
    void nothingIsACalendarToo();
};

void TestICalendar::writesADayAsAnEvent()
{
    ICalendarEntry tentative = entry(u"Duyệt bài"_s);
    tentative.isTentative = true;
    const QStringList lines = contentLines(toICalendar({tentative}, ICalendarForm::Events, stamp));
    QVERIFY(!lines.contains(QString()));
    QCOMPARE(lines.first(), u"BEGIN:VCALENDAR"_s);
    QCOMPARE(lines.last(), u"END:VCALENDAR"_s);
    QCOMPARE(lines.count(u"BEGIN:VEVENT"_s), 1);
    QCOMPARE(value(lines, u"VERSION"_s), u":2.0"_s);
    QCOMPARE(value(lines, u"UID"_s), u':' + tentative.uid);
    QCOMPARE(value(lines, u"DTSTAMP"_s), u":20261122T083000Z"_s);
    QVERIFY(lines.contains(u"DTSTART;VALUE=DATE:20261130"_s) && lines.contains(u"DTEND;VALUE=DATE:20261201"_s));
    QCOMPARE(value(lines, u"STATUS"_s), u":TENTATIVE"_s);
    QCOMPARE(value(lines, u"SUMMARY"_s), u":Duyệt bài"_s);
    QVERIFY(value(lines, u"DESCRIPTION"_s).isEmpty());
    // The zone's own start, and the event's.
    QCOMPARE(lines.filter(u"DTSTART"_s).size(), 2);
}

void TestICalendar::writesADayAsATask()
{
    const QStringList lines = contentLines(toICalendar({entry(u"Duyệt bài"_s)}, ICalendarForm::Tasks, stamp));
    QCOMPARE(lines.count(u"BEGIN:VTODO"_s), 1);
    QCOMPARE(lines.count(u"END:VTODO"_s), 1);
    QVERIFY(lines.contains(u"DUE;VALUE=DATE:20261130"_s) && lines.contains(u"STATUS:NEEDS-ACTION"_s));
    QVERIFY(!lines.contains(u"BEGIN:VEVENT"_s));
}

void TestICalendar::writesAnHourInTheTimeOfVietnam()
{
    ICalendarEntry hour = entry(u"Gỡ bài"_s);
    hour.moment = QDateTime(QDate(2026, 11, 30), QTime(18, 30), QTimeZone::UTC);
    const QStringList event = contentLines(toICalendar({hour}, ICalendarForm::Events, stamp));
    QVERIFY(event.contains(u"DTSTART;TZID=Asia/Ho_Chi_Minh:20261201T013000"_s));
    const QStringList task = contentLines(toICalendar({hour}, ICalendarForm::Tasks, stamp));
    QVERIFY(task.contains(u"DUE;TZID=Asia/Ho_Chi_Minh:20261201T013000"_s));
    QCOMPARE(value(task, u"TZID"_s), u":Asia/Ho_Chi_Minh"_s);
    QCOMPARE(value(task, u"TZOFFSETTO"_s), u":+0700"_s);
}

void TestICalendar::foldsLongLinesBetweenCharacters()
{
    int lines = 0;
    for (int length = 0; length < 400; ++length) {
        // Characters of one to four octets, so that every kind meets every place of the fold.
        QString summary;
        for (int i = 0; i < length; ++i)
            summary += QStringList{u"a"_s, u"đ"_s, u"ế"_s, u"😀"_s}.at((i * 7 + length) % 4);
        const QByteArray file = toICalendar({entry(summary)}, ICalendarForm::Events, stamp);
        const QStringList content = contentLines(file);
        QVERIFY(!content.contains(QString()));
        QCOMPARE(value(content, u"SUMMARY"_s), u':' + summary);
        lines += int(file.count('\n'));
    }
    qInfo() << lines << "lines are at most 75 octets";
}

void TestICalendar::escapesWhatHasAMeaning()
{
    ICalendarEntry odd = entry(u"một; hai, ba\\bốn"_s);
    odd.description = u"dòng một\ndòng hai\r\n\x07"
                      u"END:VCALENDAR"_s;
    const QStringList lines = contentLines(toICalendar({odd}, ICalendarForm::Events, stamp));
    QCOMPARE(value(lines, u"SUMMARY"_s), u":một\\; hai\\, ba\\\\bốn"_s);
    QCOMPARE(unescaped(value(lines, u"SUMMARY"_s).sliced(1)), odd.summary);
    QCOMPARE(value(lines, u"DESCRIPTION"_s), u":dòng một\\ndòng hai\\nEND:VCALENDAR"_s);
    QCOMPARE(lines.count(u"END:VCALENDAR"_s), 1);
}

void TestICalendar::nothingIsACalendarToo()
{
    const QStringList lines = contentLines(toICalendar({}, ICalendarForm::Events, stamp));
    QCOMPARE(lines.count(u"BEGIN:VTIMEZONE"_s), 1);
    QVERIFY(!lines.contains(u"BEGIN:VEVENT"_s));
}

QTEST_APPLESS_MAIN(TestICalendar)
#include "test_icalendar.moc"
