// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/agenda/Agenda.h"
#include "resources/Resources.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace bantin;
using namespace Qt::StringLiterals;

class TestAgenda : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lateFirstThenDueThenByAge();
    void countsWhatStandsHow();
    void ageIsInDaysOfVietnam();
    void theOrderDoesNotDependOnWhereItCameFrom();
    void aTaskThatBecomesLateKeepsItsPlace();

private:
    AgendaTask task(QDate since, int workingDays) const
    {
        TimeLimit limit;
        limit.amount = workingDays;
        AgendaTask task;
        task.article = ArticleId::create();
        task.since = DeadlineEngine::startOf(since).addSecs(8 * 3600);
        task.deadline = *m_engine.due(limit, task.since);
        return task;
    }
    static AgendaTask open(QDate since)
    {
        return {AgendaDuty::Review, ArticleId::create(), DeadlineEngine::startOf(since), std::nullopt};
    }

    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    const DeadlineEngine m_engine{m_calendar};
    const QDateTime m_now = DeadlineEngine::startOf(QDate(2026, 11, 25)).addSecs(9 * 3600);
};

void TestAgenda::lateFirstThenDueThenByAge()
{
    const AgendaTask longLate = task({2026, 11, 2}, 5);
    const AgendaTask late = task({2026, 11, 16}, 3);
    const AgendaTask today = task({2026, 11, 23}, 1);
    const AgendaTask soon = task({2026, 11, 25}, 2);
    const AgendaTask soonButOlder = task({2026, 11, 20}, 4);
    const AgendaTask later = task({2026, 11, 24}, 10);
    const AgendaTask old = open({2026, 6, 1});
    const AgendaTask young = open({2026, 11, 24});
    const Agenda agenda({young, later, soon, old, today, late, soonButOlder, longLate}, m_engine, m_now);
    QList<ArticleId> order;
    for (const AgendaEntry &entry : agenda.entries())
        order.append(entry.task.article);
    QCOMPARE(soon.deadline->dueDate, soonButOlder.deadline->dueDate);
    const QList<ArticleId> expected{longLate.article, late.article,  today.article, soonButOlder.article,
                                    soon.article,     later.article, old.article,   young.article};
    QCOMPARE(order, expected);
}

void TestAgenda::countsWhatStandsHow()
{
    const Agenda agenda({task({2026, 11, 2}, 5), task({2026, 11, 16}, 3), task({2026, 11, 23}, 1),
                         task({2026, 11, 25}, 2), task({2026, 11, 24}, 10), open({2026, 6, 1})},
                        m_engine, m_now);
    QCOMPARE(agenda.count(DueState::Late), 2);
    QCOMPARE(agenda.count(DueState::DueToday), 1);
    QCOMPARE(agenda.count(DueState::DueSoon), 1);
    QCOMPARE(agenda.count(DueState::Waiting), 1);
    QCOMPARE(agenda.count(std::nullopt), 1);
    QCOMPARE(Agenda().count(std::nullopt), 0);
    QCOMPARE(agenda.entries().first().standing, (DueStanding{DueState::Late, 11}));
}

void TestAgenda::ageIsInDaysOfVietnam()
{
    AgendaTask evening = open({2026, 11, 24});
    evening.since = DeadlineEngine::endOf(QDate(2026, 11, 24)).addSecs(-1);
    QCOMPARE(Agenda({evening}, m_engine, m_now).entries().first().age, 1);
    QCOMPARE(Agenda({open({2026, 11, 25})}, m_engine, m_now).entries().first().age, 0);
    QCOMPARE(Agenda({open({2026, 12, 25})}, m_engine, m_now).entries().first().age, 0);
}

void TestAgenda::theOrderDoesNotDependOnWhereItCameFrom()
{
    std::mt19937 random(20261122); // NOLINT(cert-msc51-cpp): the same every time
    QList<AgendaTask> tasks;
    for (int i = 0; i < 300; ++i) {
        const QDate since = QDate(2026, 9, 1).addDays(int(random() % 90));
        tasks.append(random() % 3 == 0 ? open(since) : task(since, int(random() % 20)));
        tasks.last().duty = AgendaDuty(random() % 3);
        if (i > 0 && random() % 5 == 0)
            tasks.last().article = tasks.at(i - 1).article;
    }
    const auto namesOf = [&] {
        QStringList names;
        const Agenda agenda(tasks, m_engine, m_now);
        for (const AgendaEntry &entry : agenda.entries())
            names.append(entry.task.article.toString() + QString::number(int(entry.task.duty))
                         + entry.task.since.toString());
        return names;
    };
    const QStringList first = namesOf();
    for (int i = 0; i < 20; ++i) {
        std::ranges::shuffle(tasks, random);
        QCOMPARE(namesOf(), first);
    }
}

void TestAgenda::aTaskThatBecomesLateKeepsItsPlace()
{
    const QList<AgendaTask> tasks{task({2026, 11, 16}, 3), task({2026, 11, 20}, 4), open({2026, 6, 1}),
                                  task({2026, 11, 24}, 10)};
    QList<ArticleId> before;
    for (int day = 0; day < 40; ++day) {
        QList<ArticleId> order;
        const Agenda agenda(tasks, m_engine, m_now.addDays(day - 10));
        for (const AgendaEntry &entry : agenda.entries())
            order.append(entry.task.article);
        QVERIFY(before.isEmpty() || order == before);
        before = order;
        const auto isLate = [](const AgendaEntry &entry) {
            return entry.standing && entry.standing->state == DueState::Late;
        };
        QVERIFY(std::ranges::is_partitioned(agenda.entries(), isLate));
    }
}

QTEST_APPLESS_MAIN(TestAgenda)
#include "test_agenda.moc"
