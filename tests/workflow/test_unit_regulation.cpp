// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"
#include "app/package/PackageVerifier.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ChangeRegulation.h"
#include "app/workflow/HandOverAccount.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SetUnitRules.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// What the unit follows: a change of profile as a signed event, and rules of its own that only ever ask for more.
class TestUnitRegulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeOfProfileIsASignedEvent();
    void whatIsApprovedKeepsItsProfile();
    void whatIsNotApprovedYetGoesUnderTheNewProfile();
    void aHeaderThatLagsBehindFollowsTheRoster();
    void aUnitMayOnlyAskForMore();
    void everyVersionOfTheUnitsRulesIsKept();

private:
    static RegulationChange change() { return {u"vinhphuc-2017"_s, u"20/QĐ-UBND"_s, u"Sáp nhập xã"_s}; }
};

void TestUnitRegulation::aChangeOfProfileIsASignedEvent()
{
    DeskFixture desk;
    const auto refusal = [&](const char16_t *who, const RegulationChange &wanted) {
        return reasonOf(changeRegulation(desk.as(who), wanted, desk.regulations));
    };
    QCOMPARE(refusal(DeskFixture::approver, change()), u"role-forbids"_s);
    QCOMPARE(refusal(DeskFixture::administrator, {u"khong-co"_s, u"1"_s, u"1"_s}), u"regulation-unknown"_s);
    QCOMPARE(refusal(DeskFixture::administrator, {u"dongviet-2024"_s, u"1"_s, u"1"_s}), u"regulation-same"_s);
    QCOMPARE(refusal(DeskFixture::administrator, {u"vinhphuc-2017"_s, u" "_s, u"1"_s}), u"change-reason-missing"_s);
    QCOMPARE(refusal(DeskFixture::administrator, change()), QString());
    QCOMPARE(desk.as(DeskFixture::administrator).regulation.id, u"vinhphuc-2017"_s);
    Session &session = desk.as(DeskFixture::contributor);
    QCOMPARE(session.regulation.id, u"vinhphuc-2017"_s);
    QCOMPARE(session.roster.former.constFirst().regulation, u"dongviet-2024"_s);
    const auto records = expect(listRecords(session));
    QCOMPARE(records.constLast().kind, u"profile-change"_s);
    const QJsonObject said = *fromCanonicalJson(records.constLast().json);
    QCOMPARE(said.value(u"from"_s).toString(), u"dongviet-2024"_s);
    QCOMPARE(said.value(u"document"_s).toString(), u"20/QĐ-UBND"_s);
    QCOMPARE(said.value(u"by"_s).toObject().value(u"name"_s).toString(), QString(DeskFixture::administrator));
    QVERIFY(expect(verifyAudit(session)).findings.isEmpty());
}

void TestUnitRegulation::whatIsApprovedKeepsItsProfile()
{
    DeskFixture desk;
    const ArticleId article = desk.approved();
    expect(changeRegulation(desk.as(DeskFixture::administrator), change(), desk.regulations));
    const auto zip = packArticle(desk.as(DeskFixture::clerk), article, desk.regulations);
    QVERIFY2(zip.ok(), qPrintable(reasonOf(zip) + (zip ? QString() : zip.error().arguments.join(u' '))));
    const auto outcome =
        package::PackageVerifier(desk.regulations).verify(*zip, {desk.as(DeskFixture::clerk).unitCertificate});
    QVERIFY(outcome.package);
    QCOMPARE(outcome.package->metadata.context.regulation, u"dongviet-2024"_s);
    QCOMPARE(outcome.package->roster.regulation, u"vinhphuc-2017"_s);
}

void TestUnitRegulation::whatIsNotApprovedYetGoesUnderTheNewProfile()
{
    DeskFixture desk;
    const ArticleId article = desk.reviewed();
    expect(changeRegulation(desk.as(DeskFixture::administrator), change(), desk.regulations));
    const auto refused = approveArticle(desk.as(DeskFixture::approver), article);
    QCOMPARE(reasonOf(refused), u"regulation-changed"_s);
    expect(returnArticle(desk.as(DeskFixture::approver), article, u"Theo quy chế mới"_s));
    expect(submitArticle(desk.as(DeskFixture::contributor), article));
    expect(reviewArticle(desk.as(DeskFixture::editor), article));
    expect(approveArticle(desk.as(DeskFixture::approver), article));
    const auto zip = packArticle(desk.as(DeskFixture::clerk), article, desk.regulations);
    QVERIFY2(zip.ok(), qPrintable(reasonOf(zip)));
    const auto outcome =
        package::PackageVerifier(desk.regulations).verify(*zip, {desk.as(DeskFixture::clerk).unitCertificate});
    QCOMPARE(outcome.package->metadata.context.regulation, u"vinhphuc-2017"_s);
    QCOMPARE(outcome.package->decisions.size(), 6);
    // Not one word was changed, but the payload names the profile: it is a revision of its own.
    QCOMPARE(outcome.package->metadata.revisionNumber, 2);
}

void TestUnitRegulation::aHeaderThatLagsBehindFollowsTheRoster()
{
    DeskFixture desk;
    expect(changeRegulation(desk.as(DeskFixture::administrator), change(), desk.regulations));
    desk.leave();
    auto header = expect(store::readHeader(desk.directory()));
    QCOMPARE(header.regulation, u"vinhphuc-2017"_s);
    header.regulation = u"dongviet-2024"_s;
    expect(store::writeHeader(desk.directory(), header));
    QCOMPARE(desk.as(DeskFixture::editor).regulation.id, u"vinhphuc-2017"_s);
    desk.leave();
    header = expect(store::readHeader(desk.directory()));
    QCOMPARE(header.regulation, u"vinhphuc-2017"_s);
    header.regulation = u"namdinh-2017"_s;
    expect(store::writeHeader(desk.directory(), header));
    QCOMPARE(reasonOf(unlockWithPassphrase(desk.directory(), QString(DeskFixture::editor), DeskFixture::passphrase(),
                                           desk.regulations, desk.clock)),
             u"workspace-header-damaged"_s);
}

void TestUnitRegulation::aUnitMayOnlyAskForMore()
{
    DeskFixture desk;
    Session &session = desk.as(DeskFixture::administrator);
    const auto loosened = withRaisedRule(session, {u"DV-06"_s, Enforcement::Warn}, desk.regulations);
    QCOMPARE(reasonOf(loosened), u"unit-rule-loosens"_s);
    QCOMPARE(loosened.error().arguments, QStringList{u"DV-06"_s});
    const auto json = expect(withRaisedRule(session, {u"DV-10"_s, Enforcement::Block}, desk.regulations));
    QCOMPARE(reasonOf(setUnitRules(session, {json, u" "_s}, desk.regulations)), u"change-reason-missing"_s);
    QCOMPARE(reasonOf(setUnitRules(session, {"{}", u"21/QĐ-UBND"_s}, desk.regulations)), u"unit-rules-invalid"_s);
    QCOMPARE(reasonOf(setUnitRules(desk.as(DeskFixture::approver), {json, u"21/QĐ-UBND"_s}, desk.regulations)),
             u"role-forbids"_s);
    expect(setUnitRules(desk.as(DeskFixture::administrator), {json, u"21/QĐ-UBND"_s}, desk.regulations));
    QCOMPARE(desk.as(DeskFixture::administrator).regulation.findRule(u"DV-10")->enforcement, Enforcement::Block);
    QCOMPARE(desk.as(DeskFixture::editor).regulation.findRule(u"DV-10")->enforcement, Enforcement::Block);
}

void TestUnitRegulation::everyVersionOfTheUnitsRulesIsKept()
{
    DeskFixture desk;
    Session &session = desk.as(DeskFixture::administrator);
    QVERIFY(expect(unitRules(session)).isEmpty());
    for (const QString &rule : {u"DV-10"_s, u"DV-15"_s}) {
        const auto json = expect(withRaisedRule(session, {rule, Enforcement::Block}, desk.regulations));
        expect(setUnitRules(session, {json, u"21/QĐ-UBND"_s}, desk.regulations));
    }
    const auto both = parseUnitRules(expect(unitRules(desk.as(DeskFixture::contributor))));
    QCOMPARE(both->raised.size(), 2);
    QCOMPARE(expect(listRecords(desk.as(DeskFixture::contributor))).size(), 2);
}

QTEST_GUILESS_MAIN(TestUnitRegulation)
#include "test_unit_regulation.moc"
