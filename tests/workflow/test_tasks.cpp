// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Connection.h"
#include "app/workflow/AssignTask.h"
#include "app/workflow/DelegatePowers.h"
#include "app/workflow/SetBoard.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// The head of the board assigns tasks; they wait for whoever has to do them.
class TestTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoHoldsThePostAssignsTasks();
    void aTaskWaitsForItsAssigneeUntilItIsDone();
    void refusesATaskAboutNothingOrForNobody();

private:
    /// The deputy of the fixture is head of the board here.
    static void appoint(DeskFixture &desk)
    {
        Session &session = desk.as(DeskFixture::administrator);
        Board board;
        for (const RosterEntry &entry : session.roster.entries) {
            if (entry.name == QString(DeskFixture::approver))
                board.seats.append({Board::Post::Head, u"Người thứ nhất"_s, entry.account, {}, true});
        }
        expect(setBoard(session, board));
    }
    static NewTask task(const ArticleId &article)
    {
        return {QString(DeskFixture::editor), article, {}, u"Rút gọn"_s, {}};
    }
};

void TestTasks::onlyWhoHoldsThePostAssignsTasks()
{
    DeskFixture desk;
    const ArticleId article = desk.draft();
    const auto refused = assignTask(desk.as(DeskFixture::approver), task(article));
    QCOMPARE(reasonOf(refused), u"power-missing"_s);
    // Đồng Việt Điều 3.1: the head.
    QCOMPARE(refused.error().arguments, (QStringList{u"assign-tasks"_s, u"head"_s}));
    appoint(desk);
    QCOMPARE(reasonOf(assignTask(desk.as(DeskFixture::approver), task(article))), QString());
    QCOMPARE(reasonOf(assignTask(desk.as(DeskFixture::deputy), task(article))), u"power-missing"_s);
    const QDateTime now = desk.clock.nowUtc();
    expect(delegatePowers(desk.as(DeskFixture::administrator), {QString(DeskFixture::approver),
                                                                QString(DeskFixture::deputy),
                                                                {Power::AssignTasks},
                                                                now,
                                                                now.addDays(2),
                                                                u"15/GUQ-UBND"_s}));
    QCOMPARE(reasonOf(assignTask(desk.as(DeskFixture::deputy), task(article))), QString());
}

void TestTasks::aTaskWaitsForItsAssigneeUntilItIsDone()
{
    DeskFixture desk;
    appoint(desk);
    const ArticleId article = desk.draft();
    Session &head = desk.as(DeskFixture::approver);
    NewTask documents{QString(DeskFixture::editor), {}, u"van-ban"_s, u"Rà soát"_s, desk.clock.nowUtc().addDays(3)};
    const Task one = expect(assignTask(head, task(article)));
    const Task two = expect(assignTask(head, documents));
    const auto mine = expect(myTasks(desk.as(DeskFixture::editor)));
    QCOMPARE(mine.size(), 2);
    QCOMPARE(mine.constFirst().task.number, two.number);
    QCOMPARE(mine.constFirst().about, u"Văn bản quy phạm pháp luật của HĐND, UBND xã"_s);
    QCOMPARE(mine.constFirst().assignedBy, QString(DeskFixture::approver));
    QCOMPARE(mine.constLast().about, u"Đường liên thôn thông xe"_s);
    QVERIFY(expect(myTasks(desk.as(DeskFixture::contributor))).isEmpty());
    QCOMPARE(reasonOf(finishTask(desk.as(DeskFixture::contributor), one.number)), u"task-of-another"_s);
    expect(finishTask(desk.as(DeskFixture::editor), one.number));
    QCOMPARE(reasonOf(finishTask(desk.as(DeskFixture::editor), one.number)), u"store-immutable"_s);
    QCOMPARE(reasonOf(finishTask(desk.as(DeskFixture::editor), 99)), u"task-not-found"_s);
    QCOMPARE(expect(myTasks(desk.as(DeskFixture::editor))).size(), 1);
    const auto all = expect(listTasks(desk.as(DeskFixture::approver)));
    QCOMPARE(all.size(), 2);
    QVERIFY(all.constLast().task.doneAt.isValid());
    QVERIFY(!desk.as(DeskFixture::editor).store->content().execute("DELETE FROM tasks;"));
    QVERIFY(!desk.as(DeskFixture::editor).store->content().execute("UPDATE tasks SET note = '', done_at = 1;"));
}

void TestTasks::refusesATaskAboutNothingOrForNobody()
{
    DeskFixture desk;
    appoint(desk);
    const ArticleId article = desk.draft();
    const auto refusal = [&](const NewTask &wanted) {
        return reasonOf(assignTask(desk.as(DeskFixture::approver), wanted));
    };
    QCOMPARE(refusal({QString(DeskFixture::editor), {}, {}, {}, {}}), u"task-incomplete"_s);
    QCOMPARE(refusal({QString(DeskFixture::editor), article, u"van-ban"_s, {}, {}}), u"task-incomplete"_s);
    QCOMPARE(refusal({QString(DeskFixture::editor), {}, u"khong-co"_s, {}, {}}), u"field-of-work-unknown"_s);
    QCOMPARE(refusal({QString(DeskFixture::editor), ArticleId::create(), {}, {}, {}}), u"article-not-found"_s);
    QCOMPARE(refusal({u"Không ai"_s, article, {}, {}, {}}), u"account-not-found"_s);
}

QTEST_GUILESS_MAIN(TestTasks)
#include "test_tasks.moc"
