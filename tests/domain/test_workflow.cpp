// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ArticleWorkflow.h"
#include "app/domain/board/Warrant.h"

#include "app/domain/Delivery.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

Result<Warrant> warrant(const Regulation &regulation, DecisionKind kind, Roles held)
{
    RosterEntry member;
    member.roles = held;
    return chooseWarrant(warrantsFor({}, regulation, kind, member, {}), regulation, kind, {});
}

constexpr DecisionKind allKinds[] = {DecisionKind::Submit,  DecisionKind::Review,  DecisionKind::Return,
                                     DecisionKind::Approve, DecisionKind::Decline, DecisionKind::Withdraw,
                                     DecisionKind::Recall,  DecisionKind::Forward, DecisionKind::Correct};

/// "decision stage → stage" of every step there is; whatever is not in it must be refused.
const QSet<QString> &legalSteps()
{
    static const QSet<QString> steps{
        u"submit draft → submitted"_s,
        u"submit returned → submitted"_s,
        u"submit declined → submitted"_s,
        u"review submitted → awaiting-approval"_s,
        u"review in-review → awaiting-approval"_s,
        u"return submitted → returned"_s,
        u"return in-review → returned"_s,
        u"return awaiting-approval → returned"_s,
        u"approve awaiting-approval → approved"_s,
        u"decline submitted → declined"_s,
        u"decline in-review → declined"_s,
        u"decline awaiting-approval → declined"_s,
        u"withdraw sending → withdrawn"_s,
        u"withdraw received → withdrawn"_s,
        u"withdraw published → withdrawn"_s,
        u"withdraw corrected → withdrawn"_s,
        u"recall submitted → draft"_s,
        u"recall in-review → draft"_s,
        u"recall awaiting-approval → draft"_s,
        u"forward submitted → submitted"_s,
        u"forward in-review → in-review"_s,
        u"forward awaiting-approval → awaiting-approval"_s,
        u"correct published → draft"_s,
        u"correct corrected → draft"_s,
        u"correct refused → draft"_s,
    };
    return steps;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsLegalOrRefused();
    void refusalNamesDecisionAndStage();
    void actsInTheLeastPowerfulRoleThatSuffices();
    void refusesARoleTheProfileDoesNotName();
    void editingFollowsTheStage_data();
    void editingFollowsTheStage();
    void everythingFromApprovalOnIsBound();
    void everyNameReadsBack();
};

void TestWorkflow::everyStepIsLegalOrRefused()
{
    qsizetype legal = 0;
    for (const Stage stage : allStages()) {
        for (const DecisionKind kind : allKinds) {
            const Result<Stage> next = stageAfter(stage, kind);
            const QString attempt = decisionName(kind) + u' ' + stageName(stage);
            if (!next) {
                QVERIFY2(std::ranges::none_of(legalSteps(),
                                              [&](const QString &step) { return step.startsWith(attempt + u' '); }),
                         qPrintable(attempt));
                continue;
            }
            ++legal;
            QVERIFY2(legalSteps().contains(attempt + u" → "_s + stageName(*next)), qPrintable(attempt));
        }
    }
    QCOMPARE(legal, legalSteps().size());
}

void TestWorkflow::refusalNamesDecisionAndStage()
{
    const Result<Stage> next = stageAfter(Stage::Draft, DecisionKind::Approve);
    QCOMPARE(next.error().reason, u"stage-forbids"_s);
    QCOMPARE(next.error().arguments, (QStringList{u"approve"_s, u"draft"_s}));
}

void TestWorkflow::actsInTheLeastPowerfulRoleThatSuffices()
{
    Regulation regulation;
    regulation.deciders = {{DecisionKind::Review, Role::Editor | Role::Approver, {}}};
    const Roles everything = Role::Contributor | Role::Editor | Role::Approver | Role::Clerk | Role::Administrator;
    QCOMPARE(warrant(regulation, DecisionKind::Review, everything)->role, Role::Editor);
    QCOMPARE(warrant(regulation, DecisionKind::Review, Role::Approver | Role::Clerk)->role, Role::Approver);
}

void TestWorkflow::refusesARoleTheProfileDoesNotName()
{
    Regulation regulation;
    regulation.deciders = {{DecisionKind::Review, Role::Editor | Role::Approver, {}}};
    const Result<Warrant> role = warrant(regulation, DecisionKind::Review, Role::Contributor | Role::Clerk);
    QCOMPARE(role.error().fault, Fault::Denied);
    QCOMPARE(role.error().arguments, (QStringList{u"review"_s, u"editor, approver"_s}));
    QVERIFY(!warrant(regulation, DecisionKind::Approve, Role::Approver));
}

void TestWorkflow::editingFollowsTheStage_data()
{
    QTest::addColumn<QString>("authorEditorStranger"); // y: may, v: may and voids the approval, n: may not
    for (const Stage stage : allStages()) {
        QString rights = u"vvn"_s;
        if (stage == Stage::Draft || stage == Stage::Returned || stage == Stage::Declined)
            rights = u"yyn"_s;
        else if (stage == Stage::Submitted || stage == Stage::Sending || stage == Stage::Received
                 || stage == Stage::Published || stage == Stage::Corrected)
            rights = u"nnn"_s;
        else if (stage == Stage::InReview)
            rights = u"nyn"_s;
        QTest::newRow(qPrintable(stageName(stage))) << rights;
    }
}

void TestWorkflow::editingFollowsTheStage()
{
    QFETCH(const QString, authorEditorStranger);
    const Stage stage = *stageFromName(QString::fromLatin1(QTest::currentDataTag()));
    const auto letter = [](EditRight right) { return QChar(right.voidsApproval ? u'v' : right.allowed ? u'y' : u'n'); };
    const QString found = QString(letter(editRight(stage, Role::Contributor, true)))
                          + letter(editRight(stage, Role::Editor, false))
                          + letter(editRight(stage, Role::Contributor | Role::Clerk | Role::Administrator, false));
    QCOMPARE(found, authorEditorStranger);
}

void TestWorkflow::everythingFromApprovalOnIsBound()
{
    QStringList bound;
    for (const Stage stage : allStages()) {
        if (isApprovalBound(stage))
            bound.append(stageName(stage));
    }
    QCOMPARE(bound.join(u' '), u"approved packed sending received published refused corrected withdrawn"_s);
}

void TestWorkflow::everyNameReadsBack()
{
    for (const Stage stage : allStages())
        QCOMPARE(stageFromName(stageName(stage)), stage);
    for (const DecisionKind kind : allKinds)
        QCOMPARE(decisionFromName(decisionName(kind)), kind);
    for (const Role role : allRoles())
        QCOMPARE(roleFromName(roleName(role)), role);
    for (int state = 0; state <= int(DeliveryState::Withheld); ++state)
        QCOMPARE(deliveryStateFromName(deliveryStateName(DeliveryState(state))), DeliveryState(state));
    QVERIFY(!stageFromName(u"Draft") && !decisionFromName(u"") && !roleFromName(u"root")
            && !deliveryStateFromName(u"lost"));
    QCOMPARE(rolesFromNames({u"clerk"_s, u"editor"_s}), Roles(Role::Editor | Role::Clerk));
    QVERIFY(!rolesFromNames({}) && !rolesFromNames({u"clerk"_s, u"root"_s}));
    QCOMPARE(roleNames(Role::Clerk | Role::Contributor), (QStringList{u"contributor"_s, u"clerk"_s}));
}

QTEST_APPLESS_MAIN(TestWorkflow)
#include "test_workflow.moc"
