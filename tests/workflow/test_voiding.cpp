// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/OutboxRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SubmitArticle.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// An approval binds bytes: one edit later it is void, visibly, and nothing of it leaves.
class TestVoiding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void voidsAnApprovalByAnEdit();
    void withholdsAPackedDelivery();
    void voidsAReviewByAnEdit();
    void letsADeliveryGoOnThatHasLeft();
    void leadsAVoidedArticleThroughANewRound();
    void refusesEditsByStrangersToTheText();
    void refusesEditsWhileItWaitsForReview();

private:
    Delivery deliveryOf(const ArticleId &article)
    {
        const auto all = listDeliveries(m_desk.as(DeskFixture::editor));
        const auto found = std::ranges::find(*all, article, &Delivery::article);
        return found == all->end() ? Delivery() : *found;
    }

    DeskFixture m_desk;
};

void TestVoiding::voidsAnApprovalByAnEdit()
{
    const ArticleId article = m_desk.approved();
    Session &session = m_desk.as(DeskFixture::editor);
    auto view = showArticle(session, article);
    QVERIFY(view->editVoidsApproval);
    view->metadata.title += u'!';
    const auto saved = saveDraft(session, article, view->document, view->metadata);
    QVERIFY(saved->approvalVoided);
    QCOMPARE(saved->article.stage, Stage::Draft);
    QVERIFY(saved->article.approvalVoided);
    const auto after = showArticle(session, article);
    QVERIFY(std::ranges::none_of(after->decisions, &DecisionView::inForce));
    QVERIFY(std::ranges::all_of(after->decisions, &DecisionView::signatureValid));
    QCOMPARE(deliveryOf(article).state, DeliveryState::Withheld);
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations)), u"not-approved"_s);
}

void TestVoiding::withholdsAPackedDelivery()
{
    const ArticleId article = m_desk.approved();
    QVERIFY(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations).ok());
    m_desk.as(DeskFixture::contributor);
    QCOMPARE(m_desk.edit(article), QString());
    const Delivery delivery = deliveryOf(article);
    QCOMPARE(delivery.state, DeliveryState::Withheld);
    QCOMPARE(reasonOf(packDelivery(m_desk.as(DeskFixture::clerk), delivery.id, m_desk.regulations)), u"not-approved"_s);
}

void TestVoiding::voidsAReviewByAnEdit()
{
    const ArticleId article = m_desk.reviewed();
    m_desk.as(DeskFixture::contributor);
    QCOMPARE(m_desk.edit(article), QString());
    const auto view = showArticle(m_desk.as(DeskFixture::contributor), article);
    QCOMPARE(view->article.stage, Stage::Draft);
    QVERIFY(!view->article.approvalVoided);
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::approver), article)), u"stage-forbids"_s);
}

void TestVoiding::letsADeliveryGoOnThatHasLeft()
{
    const ArticleId article = m_desk.approved();
    QVERIFY(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations).ok());
    Delivery delivery = deliveryOf(article);
    delivery.state = DeliveryState::Sending;
    QVERIFY(store::OutboxRepository(*m_desk.as(DeskFixture::editor).store).update(delivery).ok());
    QCOMPARE(m_desk.edit(article), QString());
    QCOMPARE(deliveryOf(article).state, DeliveryState::Sending);
    QCOMPARE(showArticle(m_desk.as(DeskFixture::editor), article)->article.stage, Stage::Draft);
}

void TestVoiding::leadsAVoidedArticleThroughANewRound()
{
    const ArticleId article = m_desk.approved();
    m_desk.as(DeskFixture::contributor);
    QCOMPARE(m_desk.edit(article), QString());
    QVERIFY(submitArticle(m_desk.as(DeskFixture::contributor), article).ok());
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
    const auto approved = approveArticle(m_desk.as(DeskFixture::approver), article);
    QCOMPARE(reasonOf(approved), QString());
    QVERIFY(!approved->approvalVoided);
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations)), QString());
    const auto view = showArticle(m_desk.as(DeskFixture::clerk), article);
    QCOMPARE(view->decisions.size(), 6);
    QCOMPARE(std::ranges::count_if(view->decisions, &DecisionView::inForce), 3);
    QCOMPARE(view->revisions.size(), 2);
}

void TestVoiding::refusesEditsByStrangersToTheText()
{
    const ArticleId article = m_desk.draft();
    m_desk.as(DeskFixture::clerk);
    QCOMPARE(m_desk.edit(article), u"edit-forbidden"_s);
    m_desk.as(DeskFixture::approver);
    QCOMPARE(m_desk.edit(article), u"edit-forbidden"_s);
}

void TestVoiding::refusesEditsWhileItWaitsForReview()
{
    const ArticleId article = m_desk.submitted();
    QCOMPARE(m_desk.edit(article), u"edit-forbidden"_s);
    m_desk.as(DeskFixture::editor);
    QCOMPARE(m_desk.edit(article), u"edit-forbidden"_s);
}

QTEST_GUILESS_MAIN(TestVoiding)
#include "test_voiding.moc"
