// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RegulationCatalogue.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/domain/deadline/RegulatedLimit.h"
#include "resources/Resources.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace Qt::StringLiterals;

/// The time limits the five regulations really set, counted.
class TestRegulatedDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberOfAProfileIsCounted();
    void onlyTwoTextsSetNumbers();
    void vinhPhucCountsBackwardFromTheEffectiveDate();
    void anUnsaidFirstDayIsTheUnitsChoice();

private:
    const RegulationCatalogue m_catalogue = *RegulationCatalogue::parse(resources::regulationProfiles());
    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    const DeadlineEngine m_engine{m_calendar};
};

void TestRegulatedDeadlines::everyNumberOfAProfileIsCounted()
{
    int counted = 0;
    for (const Regulation &regulation : m_catalogue.all()) {
        for (const DeadlineRule &rule : regulation.deadlines) {
            const auto limit = regulatedLimit(rule);
            QCOMPARE(limit.has_value(), rule.limit.has_value());
            if (!limit)
                continue;
            const auto deadline = m_engine.due(*limit, DeadlineEngine::startOf(QDate(2026, 11, 20)));
            QVERIFY(deadline && m_calendar.isWorkingDay(deadline->dueDate));
            QCOMPARE(deadline->limit.cite, rule.cite);
            QCOMPARE(timeUnitName(limit->unit), deadlineUnitName(rule.limit->unit));
            ++counted;
        }
    }
    qInfo() << counted << "time limits of the profiles are counted";
    QVERIFY(counted >= 15);
}

void TestRegulatedDeadlines::onlyTwoTextsSetNumbers()
{
    for (const Regulation &regulation : m_catalogue.all()) {
        const bool setsNumbers =
            std::ranges::any_of(regulation.deadlines, [](const DeadlineRule &rule) { return rule.limit.has_value(); });
        QCOMPARE(setsNumbers, regulation.id == "namdinh-2017"_L1 || regulation.id == "vinhphuc-2017"_L1);
    }
}

void TestRegulatedDeadlines::vinhPhucCountsBackwardFromTheEffectiveDate()
{
    int backward = 0;
    for (const DeadlineRule &rule : m_catalogue.find(u"vinhphuc-2017")->deadlines) {
        const auto limit = regulatedLimit(rule);
        if (!limit || limit->direction != TimeLimit::Direction::Before)
            continue;
        QCOMPARE(limit->anchor, TimeLimit::Anchor::Effect);
        const auto deadline = m_engine.due(*limit, DeadlineEngine::startOf(QDate(2026, 12, 1)));
        QCOMPARE(deadline->dueDate, QDate(2026, 11, 16));
        ++backward;
    }
    QVERIFY(backward > 0);
}

void TestRegulatedDeadlines::anUnsaidFirstDayIsTheUnitsChoice()
{
    const DeadlineEngine counting(m_calendar, {.dayZero = TimeLimit::DayZero::Counts});
    const QDateTime event = DeadlineEngine::startOf(QDate(2026, 11, 20));
    for (const DeadlineRule &rule : m_catalogue.find(u"namdinh-2017")->deadlines) {
        const auto limit = regulatedLimit(rule);
        if (!limit || limit->unit != TimeLimit::Unit::WorkingDays)
            continue;
        QVERIFY(!limit->dayZero);
        QVERIFY(counting.due(*limit, event)->dueDate < m_engine.due(*limit, event)->dueDate);
    }
}

QTEST_APPLESS_MAIN(TestRegulatedDeadlines)
#include "test_regulated_deadlines.moc"
