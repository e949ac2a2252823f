// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Autosaver.h"

#include <QPromise>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace bantin;
using namespace bantin::ui;
using namespace Qt::StringLiterals;
using Step = SavePlan::Step;
using Input = SavePlan::Input;

namespace {

/// Writes that end when the test says so, and a clock that moves when the test says so.
struct SlowDesk {
    struct Write {
        Step step;
        std::shared_ptr<QPromise<Result<workflow::SavedDraft>>> promise;
    };
    QList<Write> writes;
    qint64 now = 0;
    bool composing = false;
    int asked = 0;
    Autosaver saver{{[this] { return begin(Step::Journal); }, [this] { return begin(Step::SaveWhole); },
                     [this] {
                         ++asked;
                         return composing;
                     },
                     [this] { return now; }}};

    QFuture<Result<workflow::SavedDraft>> begin(Step step)
    {
        writes.append({step, std::make_shared<QPromise<Result<workflow::SavedDraft>>>()});
        writes.last().promise->start();
        return writes.last().promise->future();
    }

    void finish(qsizetype which, const Result<workflow::SavedDraft> &result = workflow::SavedDraft())
    {
        writes.at(which).promise->addResult(result);
        writes.at(which).promise->finish();
    }
};

const Error diskFull{Fault::NoSpace, u"disk-full"_s, Retry::Later, {}, {}};

} // namespace

/// When what is typed goes to disk: the rule, and the timer that keeps it.
class TestAutosaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void journalsAfterAShortPause();
    void journalsWithinASecondOfWhateverTyping();
    void savesWholeLaterTheLongerTheText();
    void savesWholeInTheEndHoweverFastTheTyping();
    void touchesNothingWhileTheInputMethodComposes();
    void triesAgainAfterAFailure();
    void journalsThenSavesWhole();
    void asksTheInputMethodUntilItHasFinished();
    void neverWritesTwiceAtOnce();
    void savesWholeWhatIsOnlyJournalledWhenItIsLeft();
    void keepsTheTextWhenASaveFails();
    void settlesAtOnceWhenNothingIsUnsaved();
    void forgetsTheArticleThatWasLeft();
};

void TestAutosaver::journalsAfterAShortPause()
{
    SavePlan plan;
    QVERIFY(plan.isSaved());
    QCOMPARE(plan.due(Input::Idle).step, Step::Nothing);
    plan.touch(1000);
    QVERIFY(!plan.isSaved());
    QCOMPARE(plan.due(Input::Idle).step, Step::Journal);
    QCOMPARE(plan.due(Input::Idle).at, 1300);
    plan.touch(1200);
    QCOMPARE(plan.due(Input::Idle).at, 1500);
    plan.begin(Step::Journal);
    plan.succeed(0);
    QVERIFY(!plan.isSaved());
    QCOMPARE(plan.due(Input::Idle).step, Step::SaveWhole);
    QCOMPARE(plan.due(Input::Idle).at, 1700);
    plan.begin(Step::SaveWhole);
    QVERIFY(plan.isSaved());
}

void TestAutosaver::journalsWithinASecondOfWhateverTyping()
{
    QRandomGenerator random(7);
    qint64 longest = 0;
    int journalled = 0;
    for (int typist = 0; typist < 50; ++typist) {
        SavePlan plan;
        qint64 now = 0;
        std::optional<qint64> first;
        for (int key = 0; key < 400; ++key) {
            const qint64 next = now + random.bounded(10, 20 + 20 * typist);
            const Input input = random.bounded(3) == 0 ? Input::Composing : Input::Idle;
            for (auto due = plan.due(input); due.step != Step::Nothing && due.at < next; due = plan.due(input)) {
                if (first)
                    longest = std::max(longest, due.at - *first);
                first.reset();
                ++journalled;
                plan.begin(due.step);
                plan.succeed(20'000);
            }
            now = next;
            plan.touch(now);
            first = first.value_or(now);
        }
    }
    qInfo("20000 keystrokes, %d writes, the longest unwritten for %lld ms", journalled, longest);
    QVERIFY(journalled > 1000);
    QVERIFY(longest <= SavePlan::longestUnjournalled);
}

void TestAutosaver::savesWholeLaterTheLongerTheText()
{
    QCOMPARE(SavePlan::pauseFor(0), 500);
    QCOMPARE(SavePlan::pauseFor(20'000), 1000);
    QCOMPARE(SavePlan::pauseFor(100'000), 3000);
    QCOMPARE(SavePlan::pauseFor(10'000'000), 3000);
    SavePlan plan;
    plan.succeed(100'000);
    plan.touch(0);
    plan.begin(Step::Journal);
    plan.succeed(100'000);
    QCOMPARE(plan.due(Input::Idle).at, 3000);
}

void TestAutosaver::savesWholeInTheEndHoweverFastTheTyping()
{
    SavePlan plan;
    plan.succeed(1'000'000);
    qint64 now = 0;
    for (; plan.due(Input::Idle).step != Step::SaveWhole || plan.due(Input::Idle).at > now; now += 100) {
        QVERIFY(now < 60'000);
        if (plan.due(Input::Idle).step == Step::Journal && plan.due(Input::Idle).at <= now)
            plan.begin(Step::Journal);
        plan.touch(now);
    }
    QVERIFY(now >= SavePlan::longestUnsaved);
    QVERIFY(now < SavePlan::longestUnsaved + 1000);
}

void TestAutosaver::touchesNothingWhileTheInputMethodComposes()
{
    SavePlan plan;
    plan.touch(0);
    QCOMPARE(plan.due(Input::Composing).step, Step::Journal);
    QCOMPARE(plan.due(Input::Composing).at, SavePlan::longestUnjournalled);
    plan.begin(Step::Journal);
    QCOMPARE(plan.due(Input::Composing).step, Step::Nothing);
    QCOMPARE(plan.due(Input::Idle).step, Step::SaveWhole);
}

void TestAutosaver::triesAgainAfterAFailure()
{
    SavePlan plan;
    plan.touch(0);
    plan.begin(Step::Journal);
    plan.fail(400);
    QVERIFY(!plan.isSaved());
    plan.touch(600);
    QCOMPARE(plan.due(Input::Idle).at, 400 + SavePlan::retryAfter);
    plan.begin(plan.due(Input::Idle).step);
    plan.touch(6000);
    QCOMPARE(plan.due(Input::Idle).at, 6300);
}

void TestAutosaver::journalsThenSavesWhole()
{
    SlowDesk desk;
    desk.saver.touch();
    desk.now = SavePlan::journalPause;
    QTRY_COMPARE(desk.writes.size(), 1);
    QCOMPARE(desk.writes.at(0).step, Step::Journal);
    desk.finish(0);
    desk.now = SavePlan::shortestPause;
    QTRY_COMPARE(desk.writes.size(), 2);
    QCOMPARE(desk.writes.at(1).step, Step::SaveWhole);
    QVERIFY(!desk.saver.isSettled());
    desk.finish(1);
    QTRY_VERIFY(desk.saver.isSettled());
}

void TestAutosaver::asksTheInputMethodUntilItHasFinished()
{
    SlowDesk desk;
    desk.composing = true;
    desk.saver.touch();
    desk.now = SavePlan::longestUnjournalled;
    QTRY_COMPARE(desk.writes.size(), 1);
    QCOMPARE(desk.writes.at(0).step, Step::Journal);
    desk.finish(0);
    desk.now = 10'000;
    const int before = desk.asked;
    QTRY_VERIFY(desk.asked >= before + 3);
    QCOMPARE(desk.writes.size(), 1);
    desk.composing = false;
    QTRY_COMPARE(desk.writes.size(), 2);
    QCOMPARE(desk.writes.at(1).step, Step::SaveWhole);
    desk.finish(1);
}

void TestAutosaver::neverWritesTwiceAtOnce()
{
    SlowDesk desk;
    QSignalSpy settled(&desk.saver, &Autosaver::settled);
    desk.saver.touch();
    desk.saver.flush();
    desk.saver.touch();
    desk.saver.flush();
    QCOMPARE(desk.writes.size(), 1);
    desk.finish(0);
    QTRY_COMPARE(desk.writes.size(), 2);
    QCOMPARE(settled.size(), 0);
    desk.finish(1);
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(desk.saver.isSettled());
}

void TestAutosaver::savesWholeWhatIsOnlyJournalledWhenItIsLeft()
{
    SlowDesk desk;
    desk.saver.touch();
    desk.now = SavePlan::journalPause;
    QTRY_COMPARE(desk.writes.size(), 1);
    desk.saver.flush();
    desk.finish(0);
    QTRY_COMPARE(desk.writes.size(), 2);
    QCOMPARE(desk.writes.at(1).step, Step::SaveWhole);
    desk.finish(1);
    QTRY_VERIFY(desk.saver.isSettled());
}

void TestAutosaver::keepsTheTextWhenASaveFails()
{
    SlowDesk desk;
    QSignalSpy failed(&desk.saver, &Autosaver::failed);
    desk.saver.touch();
    desk.saver.flush();
    desk.finish(0, diskFull);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!desk.saver.isSettled());
    desk.saver.flush();
    QCOMPARE(desk.writes.size(), 2);
    desk.finish(1);
    QTRY_VERIFY(desk.saver.isSettled());
}

void TestAutosaver::settlesAtOnceWhenNothingIsUnsaved()
{
    SlowDesk desk;
    QSignalSpy settled(&desk.saver, &Autosaver::settled);
    desk.saver.flush();
    QCOMPARE(settled.size(), 1);
    QCOMPARE(desk.writes.size(), 0);
}

void TestAutosaver::forgetsTheArticleThatWasLeft()
{
    SlowDesk desk;
    QSignalSpy failed(&desk.saver, &Autosaver::failed);
    QSignalSpy settled(&desk.saver, &Autosaver::settled);
    desk.saver.touch();
    desk.saver.flush();
    desk.saver.discard();
    desk.finish(0, diskFull);
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(desk.saver.isSettled());
    QCOMPARE(failed.size(), 0);
}

QTEST_MAIN(TestAutosaver)
#include "test_autosaver.moc"
