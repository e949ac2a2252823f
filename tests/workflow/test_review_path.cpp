// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/ForwardArticle.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RecallArticle.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/TakeOverReview.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// Taking back, passing on and taking over what is on the way.
class TestReviewPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoSubmittedTakesItBackAndNobodyElse();
    void aRecalledArticleGoesTheWholePathAgain();
    void storeRefusesARecallThatBypassedTheDomain();
    void whatIsPassedOnWaitsForTheRecipient();
    void passingOnBarsNobodyFromApproving();
    void refusesToPassOnToWhoCannotTakeTheStep();
    void onlyWhoTookItUpEditsAndForwards();
    void anApproverTakesOverWhatWasLeftLying();
    void refusesToTakeOverTooEarlyOrFromAnEqual();

private:
    AccountId idOf(const char16_t *name) { return m_desk.as(name).account.id; }
    bool waitsFor(const char16_t *name, const ArticleId &article)
    {
        const auto waiting = listWaitingForMe(m_desk.as(name));
        return waiting && std::ranges::find(*waiting, article, &Article::id) != waiting->end();
    }
    Stage stageOf(const ArticleId &article)
    {
        return showArticle(m_desk.as(DeskFixture::editor), article)->article.stage;
    }

    DeskFixture m_desk;
};

void TestReviewPath::whoSubmittedTakesItBackAndNobodyElse()
{
    for (const bool reviewed : {false, true}) {
        const ArticleId article = reviewed ? m_desk.reviewed() : m_desk.submitted();
        QCOMPARE(reasonOf(recallArticle(m_desk.as(DeskFixture::deputy), article)), u"recall-not-submitter"_s);
        QCOMPARE(reasonOf(recallArticle(m_desk.as(DeskFixture::clerk), article)), u"role-forbids"_s);
        Session &contributor = m_desk.as(DeskFixture::contributor);
        QVERIFY(showArticle(contributor, article)->possibleDecisions.contains(DecisionKind::Recall));
        const auto recalled = recallArticle(contributor, article, u"Còn thiếu một ảnh"_s);
        QVERIFY2(recalled.ok(), qPrintable(reasonOf(recalled)));
        QCOMPARE(recalled->stage, Stage::Draft);
        QVERIFY(recalled->remark.isEmpty());
        const auto view = showArticle(contributor, article);
        QCOMPARE(view->decisions.constLast().decision.kind, DecisionKind::Recall);
        QVERIFY(view->decisions.constLast().signatureValid);
        QVERIFY(view->editable);
    }
    QCOMPARE(reasonOf(recallArticle(m_desk.as(DeskFixture::contributor), m_desk.approved())), u"stage-forbids"_s);
}

void TestReviewPath::aRecalledArticleGoesTheWholePathAgain()
{
    const ArticleId article = m_desk.reviewed();
    QVERIFY(recallArticle(m_desk.as(DeskFixture::contributor), article).ok());
    QCOMPARE(m_desk.edit(article), QString());
    QVERIFY(submitArticle(m_desk.as(DeskFixture::contributor), article).ok());
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
    QVERIFY(approveArticle(m_desk.as(DeskFixture::approver), article).ok());
    // The package reader walks the whole chain.
    const auto packed = packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations);
    QVERIFY2(packed.ok(), qPrintable(reasonOf(packed)));
}

void TestReviewPath::storeRefusesARecallThatBypassedTheDomain()
{
    const ArticleId article = m_desk.submitted();
    Session &session = m_desk.as(DeskFixture::deputy);
    store::DecisionRepository decisions(*session.store);
    const auto chain = decisions.ofArticle(article);
    Decision forged = chain->constLast().decision;
    forged.kind = DecisionKind::Recall;
    forged.sequence += 1;
    forged.previousSha256 = crypto::sha256(chain->constLast().signature);
    forged.actor = session.account.id;
    forged.actorName = session.account.name;
    const QByteArray json = toJson(forged);
    const auto refused =
        decisions.append({forged, json, crypto::signDetached(json, session.certificate, session.signingKey)});
    QCOMPARE(reasonOf(refused), u"store-four-eyes"_s);
}

void TestReviewPath::whatIsPassedOnWaitsForTheRecipient()
{
    const ArticleId article = m_desk.submitted();
    const AccountId deputy = idOf(DeskFixture::deputy);
    Session &editor = m_desk.as(DeskFixture::editor);
    const auto colleagues = colleaguesFor(editor, article);
    // In Đồng Việt approvers may review as well.
    QCOMPARE(colleagues->size(), 2);
    QCOMPARE(colleagues->first().id, deputy);
    const auto forwarded = forwardArticle(editor, article, deputy, u"Chị rành việc này"_s);
    QVERIFY2(forwarded.ok(), qPrintable(reasonOf(forwarded)));
    QCOMPARE(forwarded->stage, Stage::Submitted);
    QVERIFY(!waitsFor(DeskFixture::editor, article));
    QVERIFY(waitsFor(DeskFixture::deputy, article));
    const auto view = showArticle(m_desk.as(DeskFixture::deputy), article);
    QCOMPARE(view->recipient->id, deputy);
    QCOMPARE(view->decisions.constLast().decision.recipient, deputy);
    // A colleague can fall ill.
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
}

void TestReviewPath::passingOnBarsNobodyFromApproving()
{
    const ArticleId article = m_desk.reviewed();
    const AccountId deputy = idOf(DeskFixture::deputy);
    QVERIFY(forwardArticle(m_desk.as(DeskFixture::approver), article, deputy).ok());
    QVERIFY(!waitsFor(DeskFixture::approver, article));
    QCOMPARE(stageOf(article), Stage::AwaitingApproval);
    const AccountId approver = idOf(DeskFixture::approver);
    QVERIFY(forwardArticle(m_desk.as(DeskFixture::deputy), article, approver).ok());
    const auto approved = approveArticle(m_desk.as(DeskFixture::approver), article);
    QVERIFY2(approved.ok(), qPrintable(reasonOf(approved)));
    const auto packed = packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations);
    QVERIFY2(packed.ok(), qPrintable(reasonOf(packed)));
}

void TestReviewPath::refusesToPassOnToWhoCannotTakeTheStep()
{
    const ArticleId article = m_desk.reviewed();
    const AccountId editor = idOf(DeskFixture::editor);
    Session &approver = m_desk.as(DeskFixture::approver);
    QCOMPARE(reasonOf(forwardArticle(approver, article, editor)), u"forward-unable"_s);
    QCOMPARE(reasonOf(forwardArticle(approver, article, approver.account.id)), u"forward-to-self"_s);
    const AccountId deputy = idOf(DeskFixture::deputy);
    QCOMPARE(reasonOf(forwardArticle(m_desk.as(DeskFixture::editor), article, deputy)), u"role-forbids"_s);
    const ArticleId draft = m_desk.draft();
    QCOMPARE(reasonOf(forwardArticle(m_desk.as(DeskFixture::editor), draft, deputy)), u"forward-unable"_s);
}

void TestReviewPath::onlyWhoTookItUpEditsAndForwards()
{
    const ArticleId article = m_desk.submitted();
    QVERIFY(claimReview(m_desk.as(DeskFixture::editor), article).ok());
    QCOMPARE(m_desk.edit(article), QString());
    Session &deputy = m_desk.as(DeskFixture::deputy);
    QCOMPARE(m_desk.edit(article), u"claim-held"_s);
    QCOMPARE(reasonOf(reviewArticle(deputy, article)), u"claim-held"_s);
    QCOMPARE(reasonOf(returnArticle(deputy, article, u"Chưa rõ"_s)), u"claim-held"_s);
    const auto view = showArticle(deputy, article);
    QVERIFY(!view->editable);
    QCOMPARE(view->claim->holderName, QString(DeskFixture::editor));
    QCOMPARE(view->blockedBy->reason, u"claim-held"_s);
    QVERIFY(!waitsFor(DeskFixture::deputy, article));
    QVERIFY(waitsFor(DeskFixture::editor, article));
    const AccountId recipient = idOf(DeskFixture::deputy);
    QVERIFY(forwardArticle(m_desk.as(DeskFixture::editor), article, recipient).ok());
    m_desk.as(DeskFixture::deputy);
    QCOMPARE(m_desk.edit(article), QString());
    m_desk.as(DeskFixture::editor);
    QCOMPARE(m_desk.edit(article), u"claim-held"_s);
}

void TestReviewPath::anApproverTakesOverWhatWasLeftLying()
{
    for (const char16_t *taker : {DeskFixture::deputy, DeskFixture::approver}) {
        const ArticleId article = m_desk.submitted();
        QVERIFY(claimReview(m_desk.as(DeskFixture::editor), article).ok());
        QCOMPARE(m_desk.edit(article, u"Đoạn đang viết dở."_s), QString());
        m_desk.clock.advance(25 * 3600);
        Session &session = m_desk.as(taker);
        QVERIFY(showArticle(session, article)->takeOverPossible);
        const auto taken = takeOverReview(session, article);
        QVERIFY2(taken.ok(), qPrintable(reasonOf(taken)));
        QCOMPARE(taken->stage, Stage::InReview);
        const auto seen = showArticle(m_desk.as(DeskFixture::editor), article);
        QCOMPARE(seen->claim->former, m_desk.as(DeskFixture::editor).account.id);
        QCOMPARE(seen->claim->holderName, QString(taker));
        QVERIFY(seen->document != DeskFixture::document().document);
    }
}

void TestReviewPath::refusesToTakeOverTooEarlyOrFromAnEqual()
{
    const ArticleId article = m_desk.submitted();
    QCOMPARE(reasonOf(takeOverReview(m_desk.as(DeskFixture::deputy), article)), u"stage-forbids"_s);
    QVERIFY(claimReview(m_desk.as(DeskFixture::editor), article).ok());
    m_desk.clock.advance(23 * 3600);
    QCOMPARE(reasonOf(takeOverReview(m_desk.as(DeskFixture::deputy), article)), u"takeover-early"_s);
    QCOMPARE(reasonOf(takeOverReview(m_desk.as(DeskFixture::contributor), article)), u"takeover-role"_s);
    QCOMPARE(reasonOf(takeOverReview(m_desk.as(DeskFixture::editor), article)), u"takeover-none"_s);
    const ArticleId other = m_desk.submitted();
    QVERIFY(claimReview(m_desk.as(DeskFixture::deputy), other).ok());
    m_desk.clock.advance(48 * 3600);
    QCOMPARE(reasonOf(takeOverReview(m_desk.as(DeskFixture::approver), other)), u"takeover-role"_s);
}

QTEST_GUILESS_MAIN(TestReviewPath)
#include "test_review_path.moc"
