// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/PackageVerifier.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/CorrectArticle.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/WithdrawArticle.h"
#include "resources/Resources.h"
#include "tests/scenarios/ScenarioRoom.h"
#include "tests/support/Expect.h"

#include <QTest>

#include <map>
#include <memory>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// What follows an approval, in every profile: an embargo, a correction, a withdrawal. Rows are named by profile and the
/// requirements that ask for the decision, or for what stays.
class TestAfterApproval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::ensureLoaded(); }
    void nothingIsSeenBeforeItsTime_data() { profiles({"V-04", "DL-05", "ND-07", "DV-04 DV-05", "VP-02"}); }
    void nothingIsSeenBeforeItsTime();
    void aCorrectionIsApprovedByAnotherAndTakesThePage_data()
    {
        profiles({"V-03 V-04", "DL-05", "ND-03 ND-07", "DV-05", "VP-02"});
    }
    void aCorrectionIsApprovedByAnotherAndTakesThePage();
    void aWithdrawalIsADecisionAndLeavesItsNotice_data()
    {
        profiles({"V-04", "DL-05", "ND-07", "DV-05 DV-16", "VP-02 VP-08"});
    }
    void aWithdrawalIsADecisionAndLeavesItsNotice();

private:
    /// One row for each of the five, with the requirements in that order.
    static void profiles(const std::array<const char *, 5> &rules);

    ScenarioRoom &room(const QString &profile)
    {
        std::unique_ptr<ScenarioRoom> &kept = m_rooms[profile];
        if (!kept)
            kept = std::make_unique<ScenarioRoom>(profile);
        return *kept;
    }
    /// News written by the deputy, who may also review and approve, led to its page by others.
    ArticleId published(ScenarioRoom &at);

    template<typename Step>
    static QString step(ScenarioRoom &at, const char16_t *who, const ArticleId &article, DecisionKind kind, Step use)
    {
        const DecisionWords words = at.scenario.words(who, article, kind);
        return reasonOf(use(at.scenario.desk.as(who), article, words));
    }

    std::map<QString, std::unique_ptr<ScenarioRoom>> m_rooms;
};

void TestAfterApproval::profiles(const std::array<const char *, 5> &rules)
{
    QTest::addColumn<QString>("profile");
    constexpr std::array ids{"vinh-2022", "daklak-2024", "namdinh-2017", "dongviet-2024", "vinhphuc-2017"};
    for (std::size_t i = 0; i < ids.size(); ++i)
        QTest::addRow("%s: %s", ids.at(i), rules.at(i)) << QString::fromLatin1(ids.at(i));
}

ArticleId TestAfterApproval::published(ScenarioRoom &at)
{
    const KindRule *news = at.scenario.regulation().findKind(ContentKind::News);
    const ArticleId article = at.scenario.draft(*news, {}, DeskFixture::deputy);
    step(at, DeskFixture::deputy, article, DecisionKind::Submit, submitArticle);
    step(at, DeskFixture::editor, article, DecisionKind::Review, reviewArticle);
    step(at, DeskFixture::approver, article, DecisionKind::Approve, approveArticle);
    at.deliver(article);
    return article;
}

void TestAfterApproval::nothingIsSeenBeforeItsTime()
{
    QFETCH(const QString, profile);
    ScenarioRoom &at = room(profile);
    DeskFixture &desk = at.scenario.desk;
    const ArticleId article = at.scenario.draft(*at.scenario.regulation().findKind(ContentKind::News));
    desk.submit(article);
    desk.review(article);
    Session &approver = desk.as(DeskFixture::approver);
    DecisionWords words = DeskFixture::words(approver, article, DecisionKind::Approve);
    const QDateTime opens = fromTimestamp(toTimestamp(desk.clock.nowUtc().addSecs(26 * 3600)));
    words.publishFrom = opens;
    QCOMPARE(reasonOf(approveArticle(approver, article, words)), QString());
    const QByteArray address = article.toString().first(8).toLatin1();

    QCOMPARE(at.deliver(article).outcome, QString());
    QVERIFY(!at.portal.everything().contains(address));
    const QByteArray zip = at.packed(article);
    desk.clock.advance(desk.clock.nowUtc().secsTo(opens) - 1);
    QCOMPARE(at.portal.receive(zip).outcome, QString());
    QVERIFY(!at.portal.everything().contains(address));

    desk.clock.advance(desk.clock.nowUtc().secsTo(opens) + 1);
    const Receipt receipt = at.deliver(article);
    QCOMPARE(receipt.outcome, u"published"_s);
    QVERIFY(at.portal.page(receipt).contains("Đường liên thôn thông xe"));
    const ArticleView view = expect(showArticle(desk.as(DeskFixture::editor), article));
    QCOMPARE(view.article.stage, Stage::Published);
    QCOMPARE(view.article.publishedUrl, receipt.pageUrl);
}

void TestAfterApproval::aCorrectionIsApprovedByAnotherAndTakesThePage()
{
    QFETCH(const QString, profile);
    ScenarioRoom &at = room(profile);
    DeskFixture &desk = at.scenario.desk;
    const ArticleId article = published(at);
    const QByteArray first = at.packed(article);
    const Receipt before = at.portal.receive(first);
    const QByteArray page = at.portal.page(before);
    desk.as(DeskFixture::deputy);
    QCOMPARE(desk.edit(article, u"Đường thông xe ngày 21."_s), u"edit-published"_s);

    QCOMPARE(reasonOf(orderCorrection(desk.as(DeskFixture::editor), article, u"Sai ngày"_s)), u"role-forbids"_s);
    QCOMPARE(reasonOf(orderCorrection(desk.as(DeskFixture::approver), article, u"Sai ngày thông xe"_s)), QString());
    desk.as(DeskFixture::deputy);
    QCOMPARE(desk.edit(article, u"Đường thông xe ngày 21."_s), QString());
    QCOMPARE(reasonOf(packArticle(desk.as(DeskFixture::clerk), article, desk.regulations)), u"not-approved"_s);
    QCOMPARE(step(at, DeskFixture::deputy, article, DecisionKind::Submit, submitArticle), QString());
    QCOMPARE(step(at, DeskFixture::deputy, article, DecisionKind::Review, reviewArticle), u"four-eyes-submitter"_s);
    QCOMPARE(step(at, DeskFixture::editor, article, DecisionKind::Review, reviewArticle), QString());
    QCOMPARE(step(at, DeskFixture::deputy, article, DecisionKind::Approve, approveArticle), u"four-eyes-author"_s);
    QCOMPARE(at.portal.page(before), page);
    QCOMPARE(step(at, DeskFixture::approver, article, DecisionKind::Approve, approveArticle), QString());

    const Receipt after = at.deliver(article);
    QCOMPARE(after.outcome, u"published"_s);
    QCOMPARE(after.pageUrl, before.pageUrl);
    QVERIFY(!page.contains("Đường thông xe ngày 21."));
    QVERIFY(at.portal.page(after).contains("Đường thông xe ngày 21."));
    QVERIFY(at.portal.page(after).contains("Sai ngày thông xe"));
    const ArticleView view = expect(showArticle(desk.as(DeskFixture::editor), article));
    QCOMPARE(view.article.stage, Stage::Corrected);
    QCOMPARE(view.article.latestRevision, 2);
    QCOMPARE(at.portal.receive(first).outcome, u"refused"_s);
}

void TestAfterApproval::aWithdrawalIsADecisionAndLeavesItsNotice()
{
    QFETCH(const QString, profile);
    ScenarioRoom &at = room(profile);
    DeskFixture &desk = at.scenario.desk;
    const ArticleId article = published(at);
    const Receipt before = at.portal.receive(at.packed(article));
    const QByteArray address = QUrl(before.pageUrl).path().toUtf8();
    DecisionWords words(u"Số liệu chưa được kiểm chứng"_s);
    words.remarkIsPublic = true;
    for (const char16_t *who : {DeskFixture::contributor, DeskFixture::editor, DeskFixture::clerk})
        QCOMPARE(reasonOf(withdrawArticle(desk.as(who), article, words)), u"role-forbids"_s);
    QCOMPARE(reasonOf(withdrawArticle(desk.as(DeskFixture::approver), article, {})), u"remark-missing"_s);
    QCOMPARE(reasonOf(withdrawArticle(desk.as(DeskFixture::approver), article, words)), QString());
    QVERIFY(!at.portal.page(before).isEmpty());

    const auto notice = package::PackageVerifier(desk.regulations)
                            .verify(at.packed(article), {desk.as(DeskFixture::clerk).unitCertificate});
    QVERIFY(notice.package && notice.package->isWithdrawal());
    QCOMPARE(notice.package->decisions.constLast().kind, DecisionKind::Withdraw);
    QVERIFY(notice.package->contents.payload.articleXhtml.isEmpty());
    const Receipt after = at.deliver(article);
    QCOMPARE(after.outcome, u"withdrawn"_s);
    QCOMPARE(after.pageUrl, before.pageUrl);
    QVERIFY(at.portal.page(after).isEmpty());
    QVERIFY(at.portal.withdrawnPage(after).contains("Số liệu chưa được kiểm chứng"));
    QVERIFY(!at.portal.withdrawnPage(after).contains("Đường liên thôn đã thông xe"));
    QVERIFY(!at.portal.everything().contains(address));
    const ArticleView view = expect(showArticle(desk.as(DeskFixture::editor), article));
    QCOMPARE(view.article.stage, Stage::Withdrawn);
    QVERIFY(!view.document.blocks.isEmpty());
    QCOMPARE(view.decisions.constLast().decision.kind, DecisionKind::Withdraw);
}

QTEST_GUILESS_MAIN(TestAfterApproval)
#include "test_after_approval.moc"
