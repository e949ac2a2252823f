// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/AgendaWords.h"
#include "app/messages/DeadlineWords.h"
#include "resources/Resources.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;

class TestDeadlineWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichDaysWereLeftOutAndWhy();
    void joinsDaysThatLieSideBySide();
    void saysWhatMovedTheEnd();
    void saysWhatMayStillChange();
    void tellsTheHourInVietnam();
    void namesADayWithItsSource();
    void tellsWhereADeadlineStands();
    void theExportedCalendarNamesNobody();
    void theExportedCalendarKeepsItsNumbers();

private:
    QStringList explained(int amount, TimeLimit::Unit unit, QDate event) const
    {
        TimeLimit limit;
        limit.amount = amount;
        limit.unit = unit;
        return messages::explain(*m_engine.due(limit, DeadlineEngine::startOf(event)), m_calendar, u"en"_s);
    }
    AgendaTask task() const
    {
        TimeLimit limit;
        limit.ruleId = u"ND-12"_s;
        limit.cite = u"Điều 9.3"_s;
        limit.amount = 15;
        const QDateTime since = DeadlineEngine::startOf(QDate(2026, 11, 20));
        return {AgendaDuty::Answer, m_article, since, *m_engine.due(limit, since)};
    }

    const ArticleId m_article = ArticleId::fromString(u"8c0a3c5e-51a7-4f0e-9d1b-0f5c0a1d2e3f"_s);
    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    const DeadlineEngine m_engine{m_calendar};
};

void TestDeadlineWords::saysWhichDaysWereLeftOutAndWhy()
{
    const QStringList expected{u"Counted from Friday 20/11/2026; that day itself is not counted."_s,
                               u"Left out: Saturday 21/11/2026 to Sunday 22/11/2026 (weekly rest)."_s,
                               u"Left out: Tuesday 24/11/2026 (Viet Nam Culture Day)."_s,
                               u"Due by the end of Thursday 26/11/2026."_s};
    QCOMPARE(explained(3, TimeLimit::Unit::WorkingDays, QDate(2026, 11, 20)), expected);
}

void TestDeadlineWords::joinsDaysThatLieSideBySide()
{
    const QStringList sentences = explained(1, TimeLimit::Unit::WorkingDays, QDate(2026, 2, 13));
    QCOMPARE(sentences.filter(u"Left out"_s).size(), 3);
    QVERIFY(sentences.contains(u"Left out: Monday 16/02/2026 to Friday 20/02/2026 (Lunar New Year (Tết))."_s));
    TimeLimit before;
    before.amount = 1;
    before.direction = TimeLimit::Direction::Before;
    const auto deadline = m_engine.due(before, DeadlineEngine::startOf(QDate(2026, 2, 23)));
    QVERIFY(messages::explain(*deadline, m_calendar, u"vi"_s).join(u'\n').contains(u"16/02/2026"_s));
    QVERIFY(messages::explain(*deadline, m_calendar, u"en"_s)
                .contains(u"Left out: Monday 16/02/2026 to Friday 20/02/2026 (Lunar New Year (Tết))."_s));
}

void TestDeadlineWords::saysWhatMovedTheEnd()
{
    const QStringList sentences = explained(2, TimeLimit::Unit::Days, QDate(2026, 11, 20));
    QCOMPARE(sentences.size(), 3);
    QCOMPARE(sentences.at(1), u"The last day fell on a day off and was moved: Sunday 22/11/2026 (weekly rest)."_s);
    QCOMPARE(sentences.at(2), u"Due by the end of Monday 23/11/2026."_s);
}

void TestDeadlineWords::saysWhatMayStillChange()
{
    const QStringList sentences = explained(1, TimeLimit::Unit::WorkingDays, QDate(2027, 4, 15));
    QVERIFY(sentences.contains(u"Left out: Friday 16/04/2027 (Hùng Kings' Commemoration Day, provisional)."_s));
    QVERIFY(sentences.last().startsWith(u"This may still change"_s));
}

void TestDeadlineWords::tellsTheHourInVietnam()
{
    const QStringList sentences = explained(3, TimeLimit::Unit::Hours, QDate(2026, 11, 20));
    QCOMPARE(sentences, QStringList{u"Due on Friday 20/11/2026 at 03:00."_s});
}

void TestDeadlineWords::namesADayWithItsSource()
{
    QCOMPARE(messages::dayInWords(*m_calendar.find(QDate(2026, 11, 24)), u"en"_s),
             u"Tuesday 24/11/2026 – holiday: Viet Nam Culture Day (Nghị quyết 28/2026/QH16, Điều 2)"_s);
    QCOMPARE(messages::dayInWords(*m_calendar.find(QDate(2027, 5, 3)), u"en"_s),
             u"Monday 03/05/2027 – made up: Off for a holiday, for Saturday 01/05/2027 (Bộ luật Lao động 2019, "
             "Điều 111.3)"_s);
    QVERIFY(messages::dayInWords(*m_calendar.find(QDate(2026, 8, 31)), u"en"_s).endsWith(u"– provisional"_s));
    QVERIFY(
        messages::dayInWords(*m_calendar.find(QDate(2026, 1, 10)), u"vi"_s).contains(u"Làm bù dịp Tết Dương lịch"_s));
    QStringList bases;
    for (const auto basis :
         {WorkingCalendar::Basis::Announced, WorkingCalendar::Basis::Unit, WorkingCalendar::Basis::Computed})
        bases.append(messages::basisInWords(2027, basis));
    QCOMPARE(QSet<QString>(bases.cbegin(), bases.cend()).size(), 3);
}

void TestDeadlineWords::tellsWhereADeadlineStands()
{
    QCOMPARE(messages::standingInWords({DueState::DueToday, 0}), u"due today"_s);
    QCOMPARE(messages::standingInWords({DueState::Late, 0}), u"late"_s);
    QCOMPARE(messages::standingInWords({DueState::Late, 3}), u"late by 3 working day(s)"_s);
    QCOMPARE(messages::standingInWords({DueState::Waiting, 9}), u"due in 9 working day(s)"_s);
}

void TestDeadlineWords::theExportedCalendarNamesNobody()
{
    AgendaTask noDeadline = task();
    noDeadline.deadline.reset();
    const Agenda agenda({task(), noDeadline}, m_engine, DeadlineEngine::startOf(QDate(2026, 11, 22)));
    for (const ICalendarForm form : {ICalendarForm::Events, ICalendarForm::Tasks}) {
        const QString file = QString::fromUtf8(
            messages::agendaCalendar(agenda, form, QDateTime(QDate(2026, 11, 22), QTime(8, 0), QTimeZone::UTC)));
        QCOMPARE(file.count(u"UID:"_s), 1);
        QVERIFY(file.contains(u"SUMMARY:Answer a question\r\n"_s));
        QVERIFY(file.contains(u"DESCRIPTION:Bàn Tin\\, number 8c0a3c5e\\nBy Điều 9.3\r\n"_s));
        QVERIFY(!file.contains(m_article.toString()));
    }
}

void TestDeadlineWords::theExportedCalendarKeepsItsNumbers()
{
    static const QRegularExpression uid(u"UID:([0-9a-f-]{36})\r\n"_s);
    const auto uidOf = [&](const AgendaTask &task, QDate day) {
        const QByteArray file = messages::agendaCalendar(Agenda({task}, m_engine, DeadlineEngine::startOf(day)),
                                                         ICalendarForm::Events, DeadlineEngine::startOf(day));
        return uid.match(QString::fromUtf8(file)).captured(1);
    };
    const QString first = uidOf(task(), QDate(2026, 11, 22));
    QVERIFY(!first.isEmpty());
    QCOMPARE(uidOf(task(), QDate(2026, 12, 22)), first);
    AgendaTask other = task();
    other.duty = AgendaDuty::Forward;
    QVERIFY(uidOf(other, QDate(2026, 11, 22)) != first);
    other = task();
    other.article = ArticleId::create();
    QVERIFY(uidOf(other, QDate(2026, 11, 22)) != first);
}

QTEST_APPLESS_MAIN(TestDeadlineWords)
#include "test_deadline_words.moc"
