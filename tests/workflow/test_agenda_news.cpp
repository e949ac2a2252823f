// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadAgenda.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/SetDeadline.h"
#include "app/workflow/TakeAgendaNews.h"
#include "app/workflow/UnitCalendarSettings.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// What an account is told of its agenda, and when; and the unit's own days it is counted with. One workspace for all, because
/// making one is slow; each step is on a later day than the one before.
class TestAgendaNews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_desk = std::make_unique<DeskFixture>(); }
    void tellsWhatArrivesOnce();
    void tellsEachAccountItsOwn();
    void forgetsWhatLeftTheList();
    void saysNothingOfAPersonsOwnDraftUntilItIsDue();
    void tellsWhatIsDueEachDayOnce();
    void countsWithTheUnitsDays();
    void lettingOnlyAdministratorsSetThem();
    void refusesDaysThatCannotBe();

private:
    void goTo(QDate day)
    {
        m_desk->clock.advance(m_desk->clock.nowUtc().secsTo(DeadlineEngine::startOf(day).addSecs(8 * 3600)));
    }
    AgendaNews news(const char16_t *name) { return expect(takeAgendaNews(m_desk->as(name), m_calendar)); }
    void due(const ArticleId &article, QDate day)
    {
        expect(setDeadline(m_desk->as(DeskFixture::editor), article, DeadlineEngine::endOf(day)));
    }

    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    std::unique_ptr<DeskFixture> m_desk;
};

void TestAgendaNews::tellsWhatArrivesOnce()
{
    goTo({2026, 11, 25});
    const ArticleId article = m_desk->submitted();
    due(article, {2026, 12, 31});
    const AgendaNews first = news(DeskFixture::editor);
    QCOMPARE(first.arrived, 1);
    QCOMPARE(first.count(), 1);
    QCOMPARE(first.soonest, QDate(2026, 12, 31));
    QCOMPARE(news(DeskFixture::editor).count(), 0);
    goTo({2026, 11, 26});
    QCOMPARE(news(DeskFixture::editor).count(), 0);
    m_desk->submitted();
    QCOMPARE(news(DeskFixture::editor).arrived, 1);
}

void TestAgendaNews::tellsEachAccountItsOwn()
{
    QCOMPARE(news(DeskFixture::deputy).arrived, 2);
    m_desk->submitted();
    QCOMPARE(news(DeskFixture::editor).arrived, 1);
    QCOMPARE(news(DeskFixture::deputy).arrived, 1);
    QCOMPARE(news(DeskFixture::clerk).arrived, 0);
    QCOMPARE(news(DeskFixture::editor).arrived, 0);
}

void TestAgendaNews::forgetsWhatLeftTheList()
{
    goTo({2026, 11, 27});
    const ArticleId article = m_desk->submitted();
    QCOMPARE(news(DeskFixture::editor).arrived, 1);
    expect(returnArticle(m_desk->as(DeskFixture::editor), article, u"Thêm nguồn."_s));
    QCOMPARE(news(DeskFixture::editor).count(), 0);
    m_desk->submit(article);
    // Back on the same day it was told already; back on another it is new.
    QCOMPARE(news(DeskFixture::editor).count(), 0);
    expect(returnArticle(m_desk->as(DeskFixture::editor), article, u"Thêm ảnh."_s));
    goTo({2026, 11, 28});
    QCOMPARE(news(DeskFixture::editor).count(), 0);
    m_desk->submit(article);
    QCOMPARE(news(DeskFixture::editor).arrived, 1);
}

void TestAgendaNews::saysNothingOfAPersonsOwnDraftUntilItIsDue()
{
    goTo({2026, 11, 29});
    const ArticleId article = m_desk->draft();
    QCOMPARE(news(DeskFixture::contributor).count(), 0);
    expect(setDeadline(m_desk->as(DeskFixture::contributor), article, DeadlineEngine::endOf({2026, 11, 30})));
    QCOMPARE(news(DeskFixture::contributor).count(), 0);
    goTo({2026, 11, 30});
    QCOMPARE(news(DeskFixture::contributor).dueToday, 1);
}

void TestAgendaNews::tellsWhatIsDueEachDayOnce()
{
    goTo({2026, 12, 1});
    const ArticleId article = m_desk->submitted();
    due(article, {2026, 12, 2});
    QCOMPARE(news(DeskFixture::editor).arrived, 1);
    int told = 0;
    for (const QDate day : {QDate(2026, 12, 2), QDate(2026, 12, 3), QDate(2026, 12, 5), QDate(2026, 12, 7)}) {
        goTo(day);
        const AgendaNews today = news(DeskFixture::editor);
        QCOMPARE(today.dueToday, day == QDate(2026, 12, 2) ? 1 : 0);
        QCOMPARE(today.late, day == QDate(2026, 12, 2) ? 0 : 1);
        QCOMPARE(today.soonest, QDate(2026, 12, 2));
        m_desk->clock.advance(3600);
        QCOMPARE(news(DeskFixture::editor).count(), 0);
        ++told;
    }
    QCOMPARE(told, 4);
}

void TestAgendaNews::countsWithTheUnitsDays()
{
    UnitCalendar unit;
    const CalendarDay day{
        {2026, 12, 1}, CalendarDayKind::Holiday, {u"Lễ hội xã"_s, u"Festival"_s}, u"TB 12/TB-UBND"_s, {}, true};
    const CalendarDay worked{{2026, 12, 5},      CalendarDayKind::Worked, {u"Làm bù"_s, u"Worked"_s},
                             u"TB 12/TB-UBND"_s, {2026, 12, 1},           false};
    unit.years.append({2026, CalendarYear::Scope::Changes, {day, worked}});
    Session &session = m_desk->as(DeskFixture::administrator);
    QVERIFY(expect(unitCalendarData(session)).isEmpty());
    expect(setUnitCalendar(session, unit));
    const UnitCalendar kept = expect(unitCalendar(session));
    QCOMPARE(kept.years.size(), 1);
    QCOMPARE(kept.years.first().days.size(), 2);
    QCOMPARE(kept.years.first().days.at(1).inPlaceOf, QDate(2026, 12, 1));
    const auto calendar = expect(WorkingCalendar::parse(resources::calendars(), expect(unitCalendarData(session))));
    QVERIFY(!calendar.isWorkingDay({2026, 12, 1}) && calendar.isProvisional({2026, 12, 1}));
    QVERIFY(calendar.isWorkingDay({2026, 12, 5}));
    QVERIFY(m_calendar.isWorkingDay({2026, 12, 1}) && !m_calendar.isWorkingDay({2026, 12, 5}));
    expect(setUnitCalendar(session, {}));
    QVERIFY(expect(unitCalendarData(session)).isEmpty());
}

void TestAgendaNews::lettingOnlyAdministratorsSetThem()
{
    for (const char16_t *name : {DeskFixture::approver, DeskFixture::clerk})
        QCOMPARE(reasonOf(setUnitCalendar(m_desk->as(name), {Saturday::Worked, {}})), u"role-forbids"_s);
    QVERIFY(expect(unitCalendarData(m_desk->as(DeskFixture::editor))).isEmpty());
}

void TestAgendaNews::refusesDaysThatCannotBe()
{
    Session &session = m_desk->as(DeskFixture::administrator);
    const CalendarDay day{{2027, 1, 2}, CalendarDayKind::Swapped, {u"Nghỉ"_s, u"Off"_s}, u"TB 1/TB-UBND"_s, {}, false};
    CalendarDay unsourced = day;
    unsourced.cite.clear();
    const QList<std::pair<CalendarYear, QString>> wrong{
        {{2026, CalendarYear::Scope::Changes, {day}}, u"calendar-day-of-other-year"_s},
        {{2027, CalendarYear::Scope::Changes, {day, day}}, u"calendar-day-twice"_s},
        {{2027, CalendarYear::Scope::Changes, {unsourced}}, u"calendar-invalid"_s}};
    for (const auto &[year, reason] : wrong)
        QCOMPARE(reasonOf(setUnitCalendar(session, {Saturday::Off, {year}})), reason);
    QVERIFY(expect(unitCalendarData(session)).isEmpty());
}

QTEST_GUILESS_MAIN(TestAgendaNews)
#include "test_agenda_news.moc"
