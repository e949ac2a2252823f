// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/PackageVerifier.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/CorrectArticle.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/WithdrawArticle.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// Correction, withdrawal and embargo: what is published changes only by a decision of its own.
class TestAfterPublication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToEditWhatIsPublished();
    void leadsACorrectionThroughItsOwnRound();
    void refusesACorrectionThatCorrectsNothing();
    void withdrawsByASmallSignedNotice();
    void withdrawsWhileACorrectionIsBeingWritten();
    void keepsWhatIsUnderWayFromGoingOnAfterAWithdrawal();
    void publishesAgainAfterAWithdrawalByANewRound();
    void leavesWithdrawingToWhoeverApproves();
    void signsAnEmbargoAndRefusesOneThatIsOver();

private:
    QList<Delivery> deliveriesOf(const ArticleId &article)
    {
        QList<Delivery> all = expect(listDeliveries(m_desk.as(DeskFixture::approver)));
        all.removeIf([&](const Delivery &delivery) { return delivery.article != article; });
        return all;
    }

    /// As after the receipt of the portal.
    void settle(const ArticleId &article, Stage stage, DeliveryState state)
    {
        Session &sender = m_desk.as(DeskFixture::approver);
        expect(packArticle(sender, article, m_desk.regulations));
        Delivery delivery = deliveriesOf(article).constFirst();
        delivery.state = state;
        delivery.pageUrl = u"https://cong.example.vn/bai/x/"_s;
        expect(store::OutboxRepository(*sender.store).update(delivery));
        Article now = expect(store::ArticleRepository(*sender.store).find(article));
        now.stage = stage;
        now.publishedUrl = stage == Stage::Published ? delivery.pageUrl : QString();
        expect(store::ArticleRepository(*sender.store).update(now));
    }

    ArticleId published()
    {
        const ArticleId article = m_desk.approved();
        settle(article, Stage::Published, DeliveryState::Published);
        return article;
    }

    void leadThrough(const ArticleId &article)
    {
        QCOMPARE(reasonOf(submitArticle(m_desk.as(DeskFixture::contributor), article)), QString());
        QCOMPARE(reasonOf(reviewArticle(m_desk.as(DeskFixture::editor), article)), QString());
        QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::approver), article)), QString());
    }

    package::PackageVerifier::Outcome verified(const QByteArray &zip)
    {
        const Session &session = m_desk.as(DeskFixture::approver);
        return package::PackageVerifier(m_desk.regulations).verify(zip, {session.unitCertificate});
    }

    DeskFixture m_desk;
};

void TestAfterPublication::refusesToEditWhatIsPublished()
{
    const ArticleId article = published();
    m_desk.as(DeskFixture::editor);
    QCOMPARE(m_desk.edit(article), u"edit-published"_s);
    QCOMPARE(showArticle(m_desk.as(DeskFixture::editor), article)->article.stage, Stage::Published);
}

void TestAfterPublication::leadsACorrectionThroughItsOwnRound()
{
    const ArticleId article = published();
    QCOMPARE(reasonOf(orderCorrection(m_desk.as(DeskFixture::editor), article, u"Sai ngày"_s)), u"role-forbids"_s);
    Session &approver = m_desk.as(DeskFixture::approver);
    QCOMPARE(reasonOf(orderCorrection(approver, article, u" "_s)), u"remark-missing"_s);
    const auto ordered = orderCorrection(approver, article, u"Sai ngày thông xe"_s);
    QCOMPARE(ordered->stage, Stage::Draft);
    QCOMPARE(ordered->remark, u"Sai ngày thông xe"_s);
    QCOMPARE(ordered->publishedUrl, u"https://cong.example.vn/bai/x/"_s);
    m_desk.as(DeskFixture::contributor);
    QCOMPARE(m_desk.edit(article, u"Đường thông xe ngày 20."_s), QString());
    leadThrough(article);
    const QByteArray zip = expect(packArticle(m_desk.as(DeskFixture::approver), article, m_desk.regulations));
    const auto outcome = verified(zip);
    QVERIFY(outcome.package && !outcome.package->isWithdrawal());
    QCOMPARE(outcome.package->metadata.revisionNumber, 2);
    QCOMPARE(outcome.package->decisions.size(), 7);
    QCOMPARE(outcome.package->decisions.at(3).kind, DecisionKind::Correct);
    const auto view = showArticle(m_desk.as(DeskFixture::approver), article);
    QCOMPARE(correctionsIn(*view, {}).constFirst().what, u"Sai ngày thông xe"_s);
    QCOMPARE(deliveriesOf(article).size(), 2);
}

void TestAfterPublication::refusesACorrectionThatCorrectsNothing()
{
    const ArticleId article = published();
    QVERIFY(orderCorrection(m_desk.as(DeskFixture::approver), article, u"Sai ngày"_s).ok());
    QCOMPARE(reasonOf(submitArticle(m_desk.as(DeskFixture::contributor), article)), u"correction-unchanged"_s);
}

void TestAfterPublication::withdrawsByASmallSignedNotice()
{
    const ArticleId article = published();
    const qint64 whole = deliveriesOf(article).constFirst().packageSize;
    Session &approver = m_desk.as(DeskFixture::approver);
    QCOMPARE(reasonOf(withdrawArticle(approver, article, {})), u"remark-missing"_s);
    QCOMPARE(withdrawArticle(approver, article, u"Sai số liệu"_s)->stage, Stage::Withdrawn);
    const QByteArray zip = expect(packArticle(m_desk.as(DeskFixture::approver), article, m_desk.regulations));
    QCOMPARE(expect(packArticle(m_desk.as(DeskFixture::approver), article, m_desk.regulations)), zip);
    const auto outcome = verified(zip);
    QVERIFY2(outcome.package, outcome.reasons.isEmpty() ? "" : qPrintable(outcome.reasons.constFirst().reason));
    QVERIFY(outcome.package->isWithdrawal());
    QVERIFY(outcome.package->contents.payload.articleXhtml.isEmpty());
    QVERIFY(outcome.package->contents.payload.assets.isEmpty());
    QVERIFY(!outcome.package->decisions.constLast().remarkIsPublic);
    const QList<Delivery> deliveries = deliveriesOf(article);
    QCOMPARE(deliveries.size(), 2);
    QCOMPARE(deliveries.constFirst().purpose, DeliveryPurpose::Withdrawal);
    QCOMPARE(deliveries.constFirst().state, DeliveryState::Packed);
    // Nothing was thrown away on the desk.
    const auto view = showArticle(m_desk.as(DeskFixture::approver), article);
    QCOMPARE(view->article.stage, Stage::Withdrawn);
    QVERIFY(!view->document.blocks.isEmpty());
    qInfo("the notice has %lld bytes, the package had %lld", zip.size(), whole);
}

void TestAfterPublication::withdrawsWhileACorrectionIsBeingWritten()
{
    const ArticleId article = published();
    QVERIFY(orderCorrection(m_desk.as(DeskFixture::approver), article, u"Sai ngày"_s).ok());
    m_desk.as(DeskFixture::contributor);
    QCOMPARE(m_desk.edit(article), QString());
    QVERIFY(submitArticle(m_desk.as(DeskFixture::contributor), article).ok());
    QCOMPARE(reasonOf(withdrawArticle(m_desk.as(DeskFixture::approver), article, u"Thôi không đính chính"_s)),
             QString());
    const auto packed =
        packDelivery(m_desk.as(DeskFixture::approver), deliveriesOf(article).constFirst().id, m_desk.regulations);
    QCOMPARE(reasonOf(packed), QString());
    const auto view = showArticle(m_desk.as(DeskFixture::approver), article);
    QCOMPARE(view->decisions.constLast().decision.revisionNumber, 1);
}

void TestAfterPublication::keepsWhatIsUnderWayFromGoingOnAfterAWithdrawal()
{
    const ArticleId article = m_desk.approved();
    QCOMPARE(reasonOf(withdrawArticle(m_desk.as(DeskFixture::approver), article, u"Sai"_s)), u"stage-forbids"_s);
    settle(article, Stage::Received, DeliveryState::Received);
    QCOMPARE(reasonOf(withdrawArticle(m_desk.as(DeskFixture::approver), article, u"Sai"_s)), QString());
    const QList<Delivery> deliveries = deliveriesOf(article);
    QCOMPARE(deliveries.at(0).purpose, DeliveryPurpose::Withdrawal);
    QCOMPARE(deliveries.at(1).state, DeliveryState::Withheld);
}

void TestAfterPublication::publishesAgainAfterAWithdrawalByANewRound()
{
    const ArticleId article = published();
    QVERIFY(withdrawArticle(m_desk.as(DeskFixture::approver), article, u"Sai"_s).ok());
    m_desk.as(DeskFixture::contributor);
    QCOMPARE(m_desk.edit(article), QString());
    leadThrough(article);
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::approver), article, m_desk.regulations)), QString());
    QCOMPARE(showArticle(m_desk.as(DeskFixture::approver), article)->article.stage, Stage::Packed);
}

void TestAfterPublication::leavesWithdrawingToWhoeverApproves()
{
    const ArticleId article = published();
    for (const char16_t *name : {DeskFixture::contributor, DeskFixture::editor, DeskFixture::clerk})
        QCOMPARE(reasonOf(withdrawArticle(m_desk.as(name), article, u"Sai"_s)), u"role-forbids"_s);
}

void TestAfterPublication::signsAnEmbargoAndRefusesOneThatIsOver()
{
    const ArticleId article = m_desk.reviewed();
    Session &approver = m_desk.as(DeskFixture::approver);
    DecisionWords words;
    words.publishFrom = m_desk.clock.nowUtc();
    QCOMPARE(reasonOf(approveArticle(approver, article, words)), u"publish-from-past"_s);
    words.publishFrom = m_desk.clock.nowUtc().addDays(1);
    QCOMPARE(reasonOf(approveArticle(approver, article, words)), QString());
    const auto outcome = verified(expect(packArticle(m_desk.as(DeskFixture::approver), article, m_desk.regulations)));
    QVERIFY(outcome.package);
    QCOMPARE(outcome.package->decisions.constLast().publishFrom, words.publishFrom.addMSecs(-250));
    const auto view = showArticle(m_desk.as(DeskFixture::approver), article);
    QCOMPARE(approvedAt(*view), words.publishFrom.addMSecs(-250));
}

QTEST_GUILESS_MAIN(TestAfterPublication)
#include "test_after_publication.moc"
