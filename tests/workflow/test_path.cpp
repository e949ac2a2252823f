// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/PackageVerifier.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SubmitArticle.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

class TestPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsFromImportToAValidPackage();
    void packsTheSameBytesAgain();
    void findsAnArticleWithoutToneMarks();
    void blocksASubmitWithoutWriterAndSource();
    void blocksAReviewThatRemovedTheSource();
    void freezesTheEditorsCorrections();
    void returnsWithARemarkAndGoesOn();
    void declinesWithARemark();
    void refusesStepsOutOfOrder();
    void survivesAClockSetBack();
    void showsWhoIsNext();
    void packsForSendersOnly();
    void changesNothingWhenNothingChanged();

private:
    Stage stageOf(const ArticleId &article)
    {
        return showArticle(m_desk.as(DeskFixture::clerk), article)->article.stage;
    }

    DeskFixture m_desk;
};

void TestPath::leadsFromImportToAValidPackage()
{
    const ArticleId article = m_desk.draft();
    QCOMPARE(submitArticle(m_desk.as(DeskFixture::contributor), article)->stage, Stage::Submitted);
    QCOMPARE(claimReview(m_desk.as(DeskFixture::editor), article)->stage, Stage::InReview);
    QCOMPARE(reviewArticle(m_desk.as(DeskFixture::editor), article, u"Đã sửa lỗi"_s)->stage, Stage::AwaitingApproval);
    QCOMPARE(approveArticle(m_desk.as(DeskFixture::approver), article)->stage, Stage::Approved);
    const auto waiting = listDeliveries(m_desk.as(DeskFixture::clerk));
    QCOMPARE(waiting->constFirst().state, DeliveryState::Waiting);
    const auto packed = packDelivery(m_desk.as(DeskFixture::clerk), waiting->constFirst().id, m_desk.regulations);
    QCOMPARE(reasonOf(packed), QString());
    QCOMPARE(packed->state, DeliveryState::Packed);
    QCOMPARE(stageOf(article), Stage::Packed);
    const auto zip = packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations);
    QCOMPARE(zip->size(), packed->packageSize);
    const auto outcome =
        package::PackageVerifier(m_desk.regulations).verify(*zip, {m_desk.as(DeskFixture::clerk).unitCertificate});
    QVERIFY(outcome.package);
    QCOMPARE(outcome.package->metadata.fields.title, u"Đường liên thôn thông xe"_s);
    QCOMPARE(outcome.package->metadata.context.categoryName, u"Thông tin khác theo chỉ đạo của cấp có thẩm quyền"_s);
    QCOMPARE(outcome.package->decisions.at(1).remark, u"Đã sửa lỗi"_s);
    QCOMPARE(outcome.package->contents.payload.assets.size(), 1);
}

void TestPath::packsTheSameBytesAgain()
{
    const ArticleId article = m_desk.approved();
    const auto first = packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations);
    m_desk.clock.advance(86400);
    QCOMPARE(*packArticle(m_desk.as(DeskFixture::approver), article, m_desk.regulations), *first);
}

void TestPath::findsAnArticleWithoutToneMarks()
{
    const ArticleId article = m_desk.draft();
    const auto hits = searchArticles(m_desk.as(DeskFixture::clerk), u"duong lien thon"_s);
    QVERIFY(hits.ok());
    QVERIFY(std::ranges::any_of(*hits, [&](const store::SearchHit &hit) { return hit.article.id == article; }));
}

void TestPath::blocksASubmitWithoutWriterAndSource()
{
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.writer.clear();
    document.metadata.source.clear();
    const auto article = createArticle(m_desk.as(DeskFixture::contributor), document);
    const auto submitted = submitArticle(m_desk.as(DeskFixture::contributor), article->id);
    QCOMPARE(reasonOf(submitted), u"checks-block"_s);
    QCOMPARE(submitted.error().arguments, QStringList{u"DV-06"_s});
    const auto view = showArticle(m_desk.as(DeskFixture::contributor), article->id);
    QCOMPARE(view->article.stage, Stage::Draft);
    QCOMPARE(view->article.latestRevision, 0);
    QVERIFY(view->decisions.isEmpty());
    QCOMPARE(view->findings.size(), 2);
}

void TestPath::blocksAReviewThatRemovedTheSource()
{
    const ArticleId article = m_desk.submitted();
    QVERIFY(claimReview(m_desk.as(DeskFixture::editor), article).ok());
    auto view = showArticle(m_desk.as(DeskFixture::editor), article);
    view->metadata.source.clear();
    QVERIFY(saveDraft(m_desk.as(DeskFixture::editor), article, view->document, view->metadata).ok());
    QCOMPARE(reasonOf(reviewArticle(m_desk.as(DeskFixture::editor), article)), u"checks-block"_s);
}

void TestPath::freezesTheEditorsCorrections()
{
    const ArticleId article = m_desk.submitted();
    QVERIFY(claimReview(m_desk.as(DeskFixture::editor), article).ok());
    QCOMPARE(m_desk.edit(article), QString());
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
    const auto view = showArticle(m_desk.as(DeskFixture::editor), article);
    QCOMPARE(view->revisions.size(), 2);
    QCOMPARE(view->revisions.constLast().authors.size(), 2);
    QCOMPARE(view->decisions.constLast().decision.revisionNumber, 2);
    QCOMPARE(view->decisions.constLast().decision.manifestSha512, view->manifestSha512);
    QVERIFY(approveArticle(m_desk.as(DeskFixture::approver), article).ok());
    QVERIFY(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations).ok());
}

void TestPath::returnsWithARemarkAndGoesOn()
{
    const ArticleId article = m_desk.submitted();
    QCOMPARE(reasonOf(returnArticle(m_desk.as(DeskFixture::editor), article, u" "_s)), u"remark-missing"_s);
    const auto returned = returnArticle(m_desk.as(DeskFixture::editor), article, u"Bổ sung số liệu"_s);
    QCOMPARE(returned->stage, Stage::Returned);
    QCOMPARE(returned->remark, u"Bổ sung số liệu"_s);
    m_desk.as(DeskFixture::contributor);
    QCOMPARE(m_desk.edit(article), QString());
    const auto again = submitArticle(m_desk.as(DeskFixture::contributor), article);
    QCOMPARE(reasonOf(again), QString());
    QCOMPARE(again->remark, QString());
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::editor), article).ok());
    QVERIFY(approveArticle(m_desk.as(DeskFixture::approver), article).ok());
    QVERIFY(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations).ok());
}

void TestPath::declinesWithARemark()
{
    const ArticleId article = m_desk.reviewed();
    QCOMPARE(reasonOf(declineArticle(m_desk.as(DeskFixture::approver), article, {})), u"remark-missing"_s);
    QCOMPARE(declineArticle(m_desk.as(DeskFixture::approver), article, u"Trùng bài"_s)->stage, Stage::Declined);
}

void TestPath::refusesStepsOutOfOrder()
{
    const ArticleId article = m_desk.draft();
    QCOMPARE(reasonOf(reviewArticle(m_desk.as(DeskFixture::editor), article)), u"stage-forbids"_s);
    QCOMPARE(reasonOf(claimReview(m_desk.as(DeskFixture::editor), article)), u"stage-forbids"_s);
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::approver), article)), u"stage-forbids"_s);
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations)), u"not-approved"_s);
    QCOMPARE(reasonOf(submitArticle(m_desk.as(DeskFixture::contributor), ArticleId::create())), u"article-not-found"_s);
}

void TestPath::survivesAClockSetBack()
{
    const ArticleId article = m_desk.reviewed();
    m_desk.as(DeskFixture::approver);
    m_desk.clock.advance(-600);
    QVERIFY(approveArticle(m_desk.as(DeskFixture::approver), article).ok());
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations)), QString());
    m_desk.clock.advance(600);
}

void TestPath::showsWhoIsNext()
{
    const ArticleId article = m_desk.submitted();
    const auto isWaiting = [&](const char16_t *name) {
        const auto waiting = listWaitingForMe(m_desk.as(name));
        return std::ranges::any_of(*waiting, [&](const Article &one) { return one.id == article; });
    };
    QVERIFY(isWaiting(DeskFixture::editor));
    QVERIFY(!isWaiting(DeskFixture::contributor));
    const auto theirs = showArticle(m_desk.as(DeskFixture::editor), article);
    QVERIFY(theirs->possibleDecisions.contains(DecisionKind::Review));
    QVERIFY(!theirs->blockedBy);
    QVERIFY(theirs->decisions.constFirst().signatureValid);
    QVERIFY(theirs->decisions.constFirst().inForce);
    const auto mine = showArticle(m_desk.as(DeskFixture::contributor), article);
    QCOMPARE(mine->possibleDecisions, QList{DecisionKind::Recall});
    QCOMPARE(mine->blockedBy->reason, u"role-forbids"_s);
    QVERIFY(!mine->editable);
}

void TestPath::packsForSendersOnly()
{
    const ArticleId article = m_desk.approved();
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::editor), article, m_desk.regulations)), u"role-forbids"_s);
}

void TestPath::changesNothingWhenNothingChanged()
{
    const ArticleId article = m_desk.approved();
    Session &session = m_desk.as(DeskFixture::editor);
    const auto view = showArticle(session, article);
    const auto saved = saveDraft(session, article, view->document, view->metadata);
    QVERIFY(saved.ok());
    QVERIFY(!saved->approvalVoided);
    QCOMPARE(saved->article.stage, Stage::Approved);
    QCOMPARE(saved->savedAt, view->savedAt);
}

QTEST_GUILESS_MAIN(TestPath)
#include "test_path.moc"
