// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/UploadPlanner.h"
#include "tests/sync/PlannerTable.h"

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using Kind = UploadAction::Kind;

namespace {

constexpr qint64 packageSize = 1'000'000;
constexpr ChunkBounds bounds{256 * 1024, 64 * 1024, 8 * 1024 * 1024, Milliseconds(20'000)};

DeliveryOptions testOptions()
{
    DeliveryOptions options = plannedOptions();
    options.chunks = bounds;
    return options;
}

UploadAction during(Kind kind)
{
    return {.kind = kind};
}

/// An upload that was created and is about to send its first chunk.
struct Sending {
    const DeliveryOptions options = testOptions();
    ChunkSizer chunk{options.chunks};
    UploadPlanner planner{packageSize, false, chunk, options};

    Sending() { (void)planner.created(); }
};

} // namespace

class UploadPlannerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithAnEmptyUpload()
    {
        const DeliveryOptions options = testOptions();
        ChunkSizer chunk(options.chunks);
        UploadPlanner planner(packageSize, false, chunk, options);
        QCOMPARE(planner.begin().kind, Kind::Create);
        const UploadAction first = planner.created();
        QCOMPARE(first.kind, Kind::Send);
        QCOMPARE(first.offset, 0);
        QCOMPARE(first.length, 256 * 1024);
    }

    void resendsADamagedChunkInSmallerPiecesAtMostThreeTimes()
    {
        Sending sending;
        const Error damaged{Fault::Remote, u"chunk-damaged"_s, Retry::Later, {}, {}};
        const UploadAction chunk{.kind = Kind::Send};
        qint64 length = 256 * 1024;
        for (int i = 0; i < 3; ++i) {
            const UploadAction again = sending.planner.failed(chunk, damaged);
            QCOMPARE(again.kind, Kind::Send);
            QCOMPARE(again.offset, 0);
            length = std::max<qint64>(64 * 1024, length / 2);
            QCOMPARE(again.length, length);
        }
        QCOMPARE(sending.planner.failed(chunk, damaged).kind, Kind::Pause);
    }

    void resumesAtTheServersOffset()
    {
        const DeliveryOptions options = testOptions();
        ChunkSizer chunk(options.chunks);
        UploadPlanner planner(packageSize, true, chunk, options);
        QCOMPARE(planner.begin().kind, Kind::AskOffset);
        const UploadAction next = planner.offsetAnswered(999'000, packageSize);
        QCOMPARE(next.kind, Kind::Send);
        QCOMPARE(next.offset, 999'000);
        QCOMPARE(next.length, 1'000);
        QCOMPARE(planner.chunkAccepted(packageSize, Milliseconds(10)).kind, Kind::Done);
    }

    void takesAnAnswerWithoutProgressForABreak()
    {
        Sending sending;
        QCOMPARE(sending.planner.chunkAccepted(0, Milliseconds(10)).kind, Kind::AskOffset);
    }

    /// What one upload learns of the line the next one knows.
    void sharesTheSizeOfPieces()
    {
        Sending sending;
        (void)sending.planner.failed(during(Kind::Send), failureOf(u"line-broken"_s, Fault::Network));
        (void)sending.planner.offsetAnswered(0, packageSize);
        UploadPlanner next(packageSize, false, sending.chunk, sending.options);
        QCOMPARE(next.created().length, 128 * 1024);
    }

    /// A server that keeps what came makes a break cheap; one that keeps whole pieces only gets smaller ones.
    void makesPiecesSmallerOnlyWhenABreakLeftNothing()
    {
        Sending sending;
        (void)sending.planner.failed(during(Kind::Send), failureOf(u"line-broken"_s, Fault::Network));
        QCOMPARE(sending.planner.offsetAnswered(1, packageSize).length, 256 * 1024);
        (void)sending.planner.failed(during(Kind::Send), failureOf(u"line-broken"_s, Fault::Network));
        QCOMPARE(sending.planner.offsetAnswered(1, packageSize).length, 128 * 1024);
        QCOMPARE(sending.planner.offsetAnswered(1, packageSize).length, 128 * 1024);
    }

    void answersFailures_data()
    {
        FailureTable<Kind> table;
        table.add("break while sending: HEAD", Kind::Send, u"line-broken"_s, Kind::AskOffset);
        table.add("break while creating: create", Kind::Create, u"line-broken"_s, Kind::Create);
        table.add("500 while sending: HEAD", Kind::Send, u"portal-error"_s, Kind::AskOffset);
        table.add("500 elsewhere: pause", Kind::Create, u"portal-error"_s, Kind::Pause);
        table.add("404 while sending: HEAD decides", Kind::Send, u"upload-gone"_s, Kind::AskOffset);
        table.add("404 on HEAD: gone", Kind::AskOffset, u"upload-gone"_s, Kind::Gone);
        table.add("409: HEAD", Kind::Send, u"offset-conflict"_s, Kind::AskOffset);
        table.add("locked HEAD: wait, HEAD", Kind::AskOffset, u"upload-locked"_s, Kind::AskOffset);
        table.add("locked PATCH: wait, HEAD", Kind::Send, u"upload-locked"_s, Kind::AskOffset);
        table.add("413 on creation: permanent", Kind::Create, u"package-too-big"_s, Kind::Refuse);
        table.add("413 on a chunk: smaller", Kind::Send, u"package-too-big"_s, Kind::AskOffset);
        table.add("412: permanent", Kind::Create, u"protocol-refused"_s, Kind::Refuse);
        table.add("401: pause", Kind::Send, u"portal-denied"_s, Kind::Pause);
        table.add("busy: pause", Kind::Send, u"portal-busy"_s, Kind::Pause);
        table.add("unreachable: pause", Kind::Create, u"portal-unreachable"_s, Kind::Pause);
        table.add("HTML: pause", Kind::AskOffset, u"portal-not-tus"_s, Kind::Pause);
    }

    void answersFailures()
    {
        const auto [step, reason, next] = FailureTable<Kind>::row();
        Sending sending;
        UploadPlanner &planner = sending.planner;
        const UploadAction action = planner.failed(during(step), failureOf(reason));
        QCOMPARE(action.kind, next);
        if (action.kind == Kind::Pause || action.kind == Kind::Refuse || action.kind == Kind::Gone)
            QCOMPARE(action.error.reason, reason);
    }

    void pausesAfterTooManyBreaksWithoutProgress()
    {
        Sending sending;
        UploadPlanner &planner = sending.planner;
        const Error broken = failureOf(u"line-broken"_s, Fault::Network);
        for (const Milliseconds wait : {Milliseconds(0), Milliseconds(500), Milliseconds(1'500), Milliseconds(2'500)})
            QCOMPARE(planner.failed(during(Kind::Send), broken).after, wait);
        QCOMPARE(planner.failed(during(Kind::Send), broken).kind, Kind::Pause);
    }

    void startsCountingAnewAfterProgress()
    {
        Sending sending;
        UploadPlanner &planner = sending.planner;
        const Error broken = failureOf(u"line-broken"_s, Fault::Network);
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(planner.failed(during(Kind::Send), broken).kind, Kind::AskOffset);
            QCOMPARE(planner.offsetAnswered(1'000 * (i + 1), -1).kind, Kind::Send);
        }
    }

    void sendsSmallerPiecesAfterABreak()
    {
        Sending sending;
        UploadPlanner &planner = sending.planner;
        (void)planner.failed(during(Kind::Send), failureOf(u"line-broken"_s, Fault::Network));
        QCOMPARE(planner.offsetAnswered(0, packageSize).length, 128 * 1024);
    }

    void asksTheOffsetAtMostThreeTimesInARowAfterConflicts()
    {
        Sending sending;
        UploadPlanner &planner = sending.planner;
        for (int i = 0; i < 3; ++i) {
            const UploadAction action = planner.failed(during(Kind::Send), failureOf(u"offset-conflict"_s));
            QCOMPARE(action.kind, Kind::AskOffset);
            QCOMPARE(action.after, Milliseconds(0));
        }
        QCOMPARE(planner.failed(during(Kind::Send), failureOf(u"offset-conflict"_s)).kind, Kind::Pause);
    }

    void waitsForALockLongerEachTime()
    {
        Sending sending;
        UploadPlanner &planner = sending.planner;
        for (const int seconds : {2, 5, 10, 20})
            QCOMPARE(planner.failed(during(Kind::AskOffset), failureOf(u"upload-locked"_s)).after,
                     std::chrono::seconds(seconds));
        QCOMPARE(planner.failed(during(Kind::AskOffset), failureOf(u"upload-locked"_s)).kind, Kind::Pause);
    }

    void knowsAnUploadOfAnotherLengthForAnother_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        QTest::newRow("longer than the package") << packageSize + 1 << qint64(-1);
        QTest::newRow("announced otherwise") << qint64(0) << packageSize - 1;
    }

    void knowsAnUploadOfAnotherLengthForAnother()
    {
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        Sending sending;
        UploadPlanner &planner = sending.planner;
        QCOMPARE(planner.offsetAnswered(offset, length).kind, Kind::Gone);
    }

    void refusesAPackageTooBigEvenInTheSmallestPieces()
    {
        Sending sending;
        UploadPlanner &planner = sending.planner;
        const Error tooBig = failureOf(u"package-too-big"_s);
        QCOMPARE(planner.failed(during(Kind::Send), tooBig).kind, Kind::AskOffset);
        QCOMPARE(planner.offsetAnswered(0, packageSize).length, 128 * 1024);
        QCOMPARE(planner.failed(during(Kind::Send), tooBig).kind, Kind::AskOffset);
        QCOMPARE(planner.failed(during(Kind::Send), tooBig).kind, Kind::Refuse);
    }

    void followsTheLineTowardsTheTargetTime()
    {
        ChunkSizer sizer(bounds);
        sizer.wentThrough(sizer.size(), Milliseconds(20'000));
        QCOMPARE(sizer.size(), 256 * 1024);
        sizer.wentThrough(sizer.size(), Milliseconds(10'000));
        QCOMPARE(sizer.size(), 384 * 1024);
        sizer.wentThrough(20 * 1024, Milliseconds(20'000)); // a text, and the way to the server
        QCOMPARE(sizer.size(), 384 * 1024);
        sizer.wentThrough(sizer.size(), Milliseconds(1));
        QCOMPARE(sizer.size(), 8 * 1024 * 1024);
        for (int i = 0; i < 20; ++i)
            sizer.wentThrough(sizer.size(), Milliseconds(600'000));
        QCOMPARE(sizer.size(), 64 * 1024);
    }

    void leavesNoShortLastPiece()
    {
        ChunkSizer sizer(bounds);
        QCOMPARE(sizer.pieceOf(300 * 1024), 300 * 1024);
        QCOMPARE(sizer.pieceOf(320 * 1024), 320 * 1024);
        QCOMPARE(sizer.pieceOf(320 * 1024 + 1), 256 * 1024);
        sizer.wasTooBig(); // whoever stands in between takes no more
        QCOMPARE(sizer.pieceOf(128 * 1024 + 1), 128 * 1024);
    }

    void doublesTheWaitingUpToAnHour()
    {
        const RetryTimes times;
        const Backoff longest(times.firstPause, times.longestPause, [] { return 1.0; });
        QCOMPARE(longest.after(1), std::chrono::seconds(25));
        QCOMPARE(longest.after(2), std::chrono::seconds(50));
        QCOMPARE(longest.after(8), std::chrono::seconds(3'200));
        QCOMPARE(longest.after(9), std::chrono::hours(1));
        QCOMPARE(longest.after(1'000), std::chrono::hours(1));
        const Backoff shortest(times.firstPause, times.longestPause, [] { return 0.0; });
        QCOMPARE(shortest.after(1'000), Milliseconds(0));
    }
};

QTEST_GUILESS_MAIN(UploadPlannerTest)
#include "test_upload_planner.moc"
