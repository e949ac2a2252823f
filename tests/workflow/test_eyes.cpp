// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/store/DecisionRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/ForwardArticle.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// Four eyes: nobody approves what they wrote, submitted or reviewed, whatever roles they hold.
class TestEyes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesApprovalByTheAuthor();
    void refusesApprovalByWhoEditedInReview();
    void refusesApprovalByTheReviewer();
    void refusesReviewByTheSubmitter();
    void refusesRolesTheProfileDoesNotName();
    void storeRefusesAnApprovalThatBypassedTheDomain();

private:
    /// A draft by the deputy, who may also review and approve.
    ArticleId draftByDeputy() { return createArticle(m_desk.as(DeskFixture::deputy), DeskFixture::document())->id; }

    DeskFixture m_desk;
};

void TestEyes::refusesApprovalByTheAuthor()
{
    const ArticleId article = draftByDeputy();
    QVERIFY(submitArticle(m_desk.as(DeskFixture::deputy), article).ok());
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
    const auto approved = approveArticle(m_desk.as(DeskFixture::deputy), article);
    QCOMPARE(reasonOf(approved), u"four-eyes-author"_s);
    QCOMPARE(approved.error().arguments.constFirst(), QString(DeskFixture::deputy));
    const auto view = showArticle(m_desk.as(DeskFixture::deputy), article);
    QCOMPARE(view->article.stage, Stage::AwaitingApproval);
    QCOMPARE(view->decisions.size(), 2);
    QCOMPARE(view->blockedBy->reason, u"four-eyes-author"_s);
    QVERIFY(approveArticle(m_desk.as(DeskFixture::approver), article).ok());
}

void TestEyes::refusesApprovalByWhoEditedInReview()
{
    const ArticleId article = m_desk.submitted();
    QVERIFY(claimReview(m_desk.as(DeskFixture::deputy), article).ok());
    QCOMPARE(m_desk.edit(article), QString());
    QCOMPARE(reasonOf(reviewArticle(m_desk.as(DeskFixture::editor), article)), u"claim-held"_s);
    const AccountId editor = m_desk.as(DeskFixture::editor).account.id;
    QVERIFY(forwardArticle(m_desk.as(DeskFixture::deputy), article, editor).ok());
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::deputy), article)), u"four-eyes-author"_s);
}

void TestEyes::refusesApprovalByTheReviewer()
{
    const ArticleId article = m_desk.submitted();
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::deputy), article).ok());
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::deputy), article)), u"four-eyes-reviewer"_s);
}

void TestEyes::refusesReviewByTheSubmitter()
{
    const ArticleId article = draftByDeputy();
    QVERIFY(submitArticle(m_desk.as(DeskFixture::deputy), article).ok());
    QCOMPARE(reasonOf(claimReview(m_desk.as(DeskFixture::deputy), article)), u"four-eyes-submitter"_s);
    QCOMPARE(reasonOf(reviewArticle(m_desk.as(DeskFixture::deputy), article)), u"four-eyes-submitter"_s);
}

void TestEyes::refusesRolesTheProfileDoesNotName()
{
    const ArticleId article = m_desk.draft();
    QCOMPARE(reasonOf(submitArticle(m_desk.as(DeskFixture::clerk), article)), u"role-forbids"_s);
    QVERIFY(submitArticle(m_desk.as(DeskFixture::contributor), article).ok());
    QCOMPARE(reasonOf(reviewArticle(m_desk.as(DeskFixture::contributor), article)), u"role-forbids"_s);
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::editor), article)), u"role-forbids"_s);
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::administrator), article)), u"role-forbids"_s);
}

void TestEyes::storeRefusesAnApprovalThatBypassedTheDomain()
{
    const ArticleId article = draftByDeputy();
    QVERIFY(submitArticle(m_desk.as(DeskFixture::deputy), article).ok());
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
    Session &session = m_desk.as(DeskFixture::deputy);
    store::DecisionRepository decisions(*session.store);
    const auto chain = decisions.ofArticle(article);
    Decision forged = chain->constLast().decision;
    forged.sequence += 1;
    forged.kind = DecisionKind::Approve;
    forged.previousSha256 = crypto::sha256(chain->constLast().signature);
    forged.actor = session.account.id;
    forged.actorName = session.account.name;
    forged.role = Role::Approver;
    forged.certificateSha256 = session.certificate.fingerprint();
    const QByteArray json = toJson(forged);
    const auto appended =
        decisions.append({forged, json, crypto::signDetached(json, session.certificate, session.signingKey)});
    QCOMPARE(reasonOf(appended), u"store-four-eyes"_s);
    QCOMPARE(decisions.ofArticle(article)->size(), 2);
}

QTEST_GUILESS_MAIN(TestEyes)
#include "test_eyes.moc"
