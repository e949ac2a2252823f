// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadAgenda.h"
#include "app/workflow/SetDeadline.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// What waits for one account and by when, over the days a question of Nam Định takes from draft to late.
class TestAgendaOfAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leadsAQuestionFromDraftToLate();
    void theEarlierOfRuleAndPersonWins();
    void saysWhichDaysAreNotKnown();
    void putsLateFirstThenDueThenTheOldest();
    void countsPublicationFromTheApproval();

private:
    ArticleId write(const QString &category);
    /// 08:00 of that day in Vietnam.
    void goTo(QDate day);
    PersonalAgenda agendaOf(const char16_t *name);

    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    std::unique_ptr<DeskFixture> m_desk;
};

void TestAgendaOfAccounts::init()
{
    m_desk = std::make_unique<DeskFixture>(u"namdinh-2017");
}

ArticleId TestAgendaOfAccounts::write(const QString &category)
{
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.category = category;
    return expect(createArticle(m_desk->as(DeskFixture::contributor), document)).id;
}

void TestAgendaOfAccounts::goTo(QDate day)
{
    m_desk->clock.advance(m_desk->clock.nowUtc().secsTo(DeadlineEngine::startOf(day).addSecs(8 * 3600)));
}

PersonalAgenda TestAgendaOfAccounts::agendaOf(const char16_t *name)
{
    return expect(readAgenda(m_desk->as(name), m_calendar));
}

void TestAgendaOfAccounts::leadsAQuestionFromDraftToLate()
{
    const ArticleId question = write(u"hoi-dap"_s);
    const AgendaArticle draft = agendaOf(DeskFixture::contributor).articles.value(0);
    QCOMPARE(draft.entry.task.duty, AgendaDuty::Write);
    QCOMPARE(draft.entry.standing, (DueStanding{DueState::Waiting, 5}));
    QCOMPARE(draft.workingDays, 0);
    QCOMPARE(draft.due.counted.size(), 2);
    QCOMPARE(draft.due.counted.at(0).deadline.dueDate, QDate(2026, 11, 30));
    QVERIFY(!draft.due.counted.at(0).rule->circumstance.isEmpty());
    QCOMPARE(draft.due.counted.at(1).deadline.dueDate, QDate(2026, 12, 14));

    m_desk->submit(question);
    QVERIFY(agendaOf(DeskFixture::contributor).articles.isEmpty());
    goTo({2026, 11, 26});
    const AgendaArticle submitted = agendaOf(DeskFixture::editor).articles.value(0);
    QCOMPARE(submitted.entry.task.duty, AgendaDuty::Review);
    QCOMPARE(submitted.entry.standing, (DueStanding{DueState::DueSoon, 2}));
    QCOMPARE(submitted.workingDays, 3);
    QCOMPARE(submitted.entry.age, 6);

    m_desk->review(question);
    goTo({2026, 11, 30});
    const AgendaArticle reviewed = agendaOf(DeskFixture::approver).articles.value(0);
    QCOMPARE(reviewed.entry.task.duty, AgendaDuty::Approve);
    QCOMPARE(reviewed.entry.standing, (DueStanding{DueState::DueToday, 0}));
    QCOMPARE(reviewed.workingDays, 2);

    goTo({2026, 12, 2});
    QCOMPARE(agendaOf(DeskFixture::approver).articles.value(0).entry.standing, (DueStanding{DueState::Late, 2}));
    m_desk->approve(question);
    const AgendaArticle approved = agendaOf(DeskFixture::clerk).articles.value(0);
    QCOMPARE(approved.entry.task.duty, AgendaDuty::Send);
    QCOMPARE(approved.entry.standing, (DueStanding{DueState::Late, 2}));
    QCOMPARE(approved.workingDays, 0);
}

void TestAgendaOfAccounts::theEarlierOfRuleAndPersonWins()
{
    const ArticleId question = write(u"hoi-dap"_s);
    const QDateTime five = DeadlineEngine::startOf({2026, 11, 25}).addSecs(17 * 3600);
    expect(setDeadline(m_desk->as(DeskFixture::contributor), question, five));
    DueReasons due = agendaOf(DeskFixture::contributor).articles.value(0).due;
    QCOMPARE(due.counted.size(), 3);
    QVERIFY(!due.counted.at(0).rule);
    QCOMPARE(due.first()->dueAt, five);
    QCOMPARE(due.counted.at(1).deadline.limit.ruleId, u"ND-13"_s);

    const QDateTime lastSecond = DeadlineEngine::endOf({2026, 12, 1}).addSecs(-1);
    expect(setDeadline(m_desk->as(DeskFixture::contributor), question, lastSecond));
    due = agendaOf(DeskFixture::contributor).articles.value(0).due;
    QCOMPARE(due.first()->dueDate, QDate(2026, 11, 30));
    QVERIFY(!due.counted.at(1).rule);
    QCOMPARE(due.counted.at(1).deadline.dueAt, DeadlineEngine::endOf({2026, 12, 1}));
}

void TestAgendaOfAccounts::saysWhichDaysAreNotKnown()
{
    write(u"van-ban"_s);
    goTo({2026, 12, 18});
    const AgendaArticle document = agendaOf(DeskFixture::contributor).articles.value(0);
    QVERIFY(!document.entry.standing);
    QVERIFY(document.due.counted.isEmpty());
    QCOMPARE(document.due.uncounted.size(), 2);
    QCOMPARE(document.due.uncounted.at(0).limit->anchor, DeadlineRule::Anchor::Issue);
    QCOMPARE(document.workingDays, 19);
}

void TestAgendaOfAccounts::putsLateFirstThenDueThenTheOldest()
{
    const ArticleId old = write(u"tin-tuc-su-kien"_s);
    goTo({2026, 11, 23});
    const ArticleId question = write(u"hoi-dap"_s);
    const ArticleId young = write(u"tin-tuc-su-kien"_s);
    const ArticleId late = write(u"tin-tuc-su-kien"_s);
    expect(setDeadline(m_desk->as(DeskFixture::contributor), late, DeadlineEngine::endOf({2026, 11, 25})));
    goTo({2026, 11, 27});
    QList<ArticleId> order;
    for (const AgendaArticle &article : agendaOf(DeskFixture::contributor).articles)
        order.append(article.article.id);
    QCOMPARE(order, (QList<ArticleId>{late, question, old, young}));
}

void TestAgendaOfAccounts::countsPublicationFromTheApproval()
{
    m_desk = std::make_unique<DeskFixture>(u"vinhphuc-2017");
    const ArticleId statistics = write(u"thong-ke"_s);
    QCOMPARE(agendaOf(DeskFixture::contributor).articles.value(0).due.uncounted.size(), 1);
    m_desk->submit(statistics);
    m_desk->review(statistics);
    goTo({2026, 11, 30});
    m_desk->approve(statistics);
    const AgendaArticle approved = agendaOf(DeskFixture::clerk).articles.value(0);
    QCOMPARE(approved.entry.task.deadline->dueDate, QDate(2026, 12, 7));
    QCOMPARE(approved.entry.standing, (DueStanding{DueState::Waiting, 5}));
}

QTEST_GUILESS_MAIN(TestAgendaOfAccounts)
#include "test_agenda.moc"
