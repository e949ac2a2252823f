// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryPlanner.h"
#include "tests/sync/PlannerTable.h"

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using Kind = DeliveryAction::Kind;

namespace {

/// The bag is at the portal.
DeliveryPlanner afterBag()
{
    DeliveryPlanner planner(plannedOptions());
    (void)planner.packageAnswered(PackageState::Unknown);
    (void)planner.uploaded({0});
    return planner;
}

DeliveryPlanner afterPictures()
{
    DeliveryPlanner planner = afterBag();
    (void)planner.packageAnswered(PackageState::Incomplete, {1, 2});
    (void)planner.uploaded({1, 2});
    return planner;
}

} // namespace

/// What a delivery does next: whom to ask, which parts to send.
class PlannerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksWhoAndWhatBeforeSendingAnything()
    {
        DeliveryPlanner planner(plannedOptions());
        QCOMPARE(planner.begin().kind, Kind::Identify);
        QCOMPARE(planner.identified().kind, Kind::AskPackage);
        const DeliveryAction first = planner.packageAnswered(PackageState::Unknown);
        QCOMPARE(first.kind, Kind::Upload);
        QCOMPARE(first.parts, QList{0});
        QCOMPARE(first.after, Milliseconds(0));
    }

    void sendsNoByteOfWhatThePortalHas()
    {
        for (const PackageState state : {PackageState::Published, PackageState::Withdrawn, PackageState::Refused})
            QCOMPARE(DeliveryPlanner(plannedOptions()).packageAnswered(state).kind, Kind::Settle);
    }

    void waitsForTheEndOfAnEmbargoWithoutAskingAgain()
    {
        QCOMPARE(DeliveryPlanner(plannedOptions()).packageAnswered(PackageState::Scheduled).kind, Kind::Hold);
    }

    void asksForTheVerdictOnceEverythingArrived()
    {
        DeliveryPlanner planner(plannedOptions());
        (void)planner.packageAnswered(PackageState::Unknown);
        QVERIFY(!planner.isBagSent());
        QCOMPARE(planner.uploaded({0}).kind, Kind::AskPackage);
        QVERIFY(planner.isBagSent());
        QCOMPARE(planner.packageAnswered(PackageState::Verifying).after, Milliseconds(1'000));
        QCOMPARE(planner.packageAnswered(PackageState::Verifying).after, Milliseconds(2'000));
        for (int i = 0; i < 5; ++i)
            (void)planner.packageAnswered(PackageState::Verifying);
        QCOMPARE(planner.packageAnswered(PackageState::Verifying).after, Milliseconds(30'000));
    }

    void stopsAskingForAVerdictThatDoesNotCome()
    {
        DeliveryPlanner planner = afterBag();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(planner.packageAnswered(PackageState::Verifying).kind, Kind::AskPackage);
        const DeliveryAction last = planner.packageAnswered(PackageState::Verifying);
        QCOMPARE(last.kind, Kind::Pause);
        QCOMPARE(last.error.reason, u"portal-verifying"_s);
    }

    void thePortalSaysWhichPicturesGo()
    {
        DeliveryPlanner planner = afterBag();
        const DeliveryAction pictures = planner.packageAnswered(PackageState::Incomplete, {1, 3});
        QCOMPARE(pictures.kind, Kind::Upload);
        QCOMPARE(pictures.parts, (QList{1, 3}));
        QVERIFY(!pictures.isAnew);
        QCOMPARE(planner.uploaded({1, 3}).kind, Kind::AskPackage);
        QCOMPARE(planner.packageAnswered(PackageState::Published).kind, Kind::Settle);
    }

    void asksOnlyForThoseThatWereNotSent()
    {
        DeliveryPlanner planner = afterPictures();
        QCOMPARE(planner.packageAnswered(PackageState::Incomplete, {2, 3}).parts, QList{3});
    }

    /// Uploads may end on another machine than the one that decides.
    void whatWasSentWholeIsNotSentAgainBecauseThePortalIsSlow()
    {
        DeliveryPlanner planner = afterPictures();
        for (int i = 0; i < plannedOptions().retry.polls; ++i) {
            const DeliveryAction asked = planner.packageAnswered(PackageState::Incomplete, {1, 2});
            QCOMPARE(asked.kind, Kind::AskPackage);
            QVERIFY(asked.after > Milliseconds(0));
        }
    }

    void whatArrivedNowhereIsSentOnceMore()
    {
        DeliveryPlanner planner = afterPictures();
        for (int i = 0; i < plannedOptions().retry.polls; ++i)
            (void)planner.packageAnswered(PackageState::Incomplete, {2});
        const DeliveryAction renewed = planner.packageAnswered(PackageState::Incomplete, {2});
        QCOMPARE(renewed.kind, Kind::Upload);
        QCOMPARE(renewed.parts, QList{2});
        QVERIFY(renewed.isAnew);
        (void)planner.uploaded({2});
        for (int i = 0; i < plannedOptions().retry.polls; ++i)
            QCOMPARE(planner.packageAnswered(PackageState::Incomplete, {2}).kind, Kind::AskPackage);
        QCOMPARE(planner.packageAnswered(PackageState::Incomplete, {2}).kind, Kind::Pause);
    }

    /// Portals clear away what nobody finished, and keep whole pictures of it.
    void asksWhatIsLackingWhenAnUploadIsGone()
    {
        DeliveryPlanner planner = afterBag();
        (void)planner.packageAnswered(PackageState::Incomplete, {1, 2});
        QCOMPARE(planner.uploadGone({1, 2}, failureOf(u"upload-gone"_s)).kind, Kind::AskPackage);
        QCOMPARE(planner.packageAnswered(PackageState::Incomplete, {2}).parts, QList{2});
        const DeliveryAction again = planner.uploadGone({2}, failureOf(u"upload-gone"_s));
        QCOMPARE(again.kind, Kind::Pause);
        QCOMPARE(again.error.reason, u"upload-gone"_s);
    }

    void aBagThatArrivedNowhereIsLookedAtAndThenSentOnceMore()
    {
        DeliveryPlanner planner = afterBag();
        for (int i = 0; i < plannedOptions().retry.polls; ++i) {
            const DeliveryAction look = planner.packageAnswered(PackageState::Unknown);
            QCOMPARE(look.kind, Kind::Upload);
            QVERIFY(!look.isAnew && look.after > Milliseconds(0));
            QCOMPARE(planner.uploaded({0}).kind, Kind::AskPackage);
        }
        QVERIFY(planner.packageAnswered(PackageState::Unknown).isAnew);
    }

    /// A portal that was put back to a copy knows neither package nor pictures.
    void beginsWithTheBagWhenThePortalForgotIt()
    {
        DeliveryPlanner planner = afterPictures();
        QCOMPARE(planner.packageAnswered(PackageState::Unknown).parts, QList{0});
    }

    void pausesWhenNothingWeHaveIsLacking()
    {
        DeliveryPlanner planner = afterBag();
        DeliveryAction action = planner.packageAnswered(PackageState::Incomplete, {});
        for (int i = 0; i < plannedOptions().retry.polls; ++i)
            action = planner.packageAnswered(PackageState::Incomplete, {});
        QCOMPARE(action.kind, Kind::Pause);
    }

    void answersFailures_data()
    {
        FailureTable<Kind> table;
        table.add("break while asking: ask", Kind::AskPackage, u"line-broken"_s, Kind::AskPackage);
        table.add("break while identifying: again", Kind::Identify, u"line-broken"_s, Kind::Identify);
        table.add("another portal protocol: pause", Kind::Identify, u"protocol-refused"_s, Kind::Pause);
        table.add("unreachable: pause", Kind::Identify, u"portal-unreachable"_s, Kind::Pause);
        table.add("busy: pause", Kind::AskPackage, u"portal-busy"_s, Kind::Pause);
        table.add("false receipt: pause", Kind::Settle, u"receipt-untrusted"_s, Kind::Pause);
    }

    void answersFailures()
    {
        const auto [step, reason, next] = FailureTable<Kind>::row();
        DeliveryPlanner planner = afterBag();
        const DeliveryAction action = planner.failed({.kind = step}, failureOf(reason));
        QCOMPARE(action.kind, next);
        if (action.kind == Kind::Pause)
            QCOMPARE(action.error.reason, reason);
    }

    void pausesAfterTooManyBreaks()
    {
        DeliveryPlanner planner = afterBag();
        for (const Milliseconds wait : {Milliseconds(0), Milliseconds(500), Milliseconds(1'500), Milliseconds(2'500)})
            QCOMPARE(planner.failed({.kind = Kind::AskPackage}, failureOf(u"line-broken"_s)).after, wait);
        QCOMPARE(planner.failed({.kind = Kind::AskPackage}, failureOf(u"line-broken"_s)).kind, Kind::Pause);
    }
};

QTEST_GUILESS_MAIN(PlannerTest)
#include "test_planner.moc"
