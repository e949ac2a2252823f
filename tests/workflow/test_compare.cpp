// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ApproveBatch.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/CompareArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using Kind = CompareBase::Kind;

/// What changed since somebody looked, decided or approved; and approving several at once.
class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatChangedSinceThisAccountLooked();
    void remembersUnfrozenTextsToo();
    void comparesWithWhatWasDecidedAndApproved();
    void saysWhenThereIsNothingToCompareWith();
    void approvesEachOfABatchByItself();
    void approvesNothingWithAWrongPassphrase();

private:
    static int changes(Session &session, const ArticleId &article, const CompareBase &base)
    {
        const auto comparison = readComparison(session, article, base);
        return comparison ? content::diffArticles(comparison->before, comparison->after).places : -1;
    }
    static QList<Kind> kinds(Session &session, const ArticleId &article)
    {
        QList<Kind> list;
        const auto states = comparableStates(session, article);
        for (const ComparableState &state : *states)
            list.append(state.base.kind);
        return list;
    }
    ChosenArticle chosen(const ArticleId &article)
    {
        return {article, showArticle(m_desk.as(DeskFixture::approver), article)->manifestSha512};
    }

    DeskFixture m_desk;
};

void TestCompare::showsWhatChangedSinceThisAccountLooked()
{
    const ArticleId article = m_desk.submitted();
    Session &approver = m_desk.as(DeskFixture::approver);
    QVERIFY(markSeen(approver, article).ok());
    QCOMPARE(changes(approver, article, {Kind::LastSeen}), 0);
    QVERIFY(claimReview(m_desk.as(DeskFixture::editor), article).ok());
    QCOMPARE(m_desk.edit(article), QString());
    QCOMPARE(changes(m_desk.as(DeskFixture::approver), article, {Kind::LastSeen}), 1);
    // What one account saw is not what another did.
    QCOMPARE(changes(m_desk.as(DeskFixture::deputy), article, {Kind::LastSeen}), -1);
    Session &again = m_desk.as(DeskFixture::approver);
    QVERIFY(markSeen(again, article).ok());
    QCOMPARE(changes(again, article, {Kind::LastSeen}), 0);
}

void TestCompare::remembersUnfrozenTextsToo()
{
    const ArticleId article = m_desk.draft();
    Session &author = m_desk.as(DeskFixture::contributor);
    QCOMPARE(m_desk.edit(article, u"Bản đang viết."_s), QString());
    QVERIFY(markSeen(author, article).ok());
    QCOMPARE(m_desk.edit(article, u"Viết tiếp."_s), QString());
    QCOMPARE(m_desk.edit(article, u"Viết nữa."_s), QString());
    const auto comparison = readComparison(author, article, {Kind::LastSeen});
    QVERIFY2(comparison.ok(), qPrintable(reasonOf(comparison)));
    QVERIFY(!comparison->assets.isEmpty());
    QCOMPARE(content::diffArticles(comparison->before, comparison->after).places, 2);
}

void TestCompare::comparesWithWhatWasDecidedAndApproved()
{
    const ArticleId article = m_desk.approved();
    m_desk.as(DeskFixture::editor);
    QCOMPARE(m_desk.edit(article), QString());
    QCOMPARE(changes(m_desk.as(DeskFixture::editor), article, {Kind::LastDecided}), 1);
    QCOMPARE(changes(m_desk.as(DeskFixture::editor), article, {Kind::LastApproved}), 1);
    QCOMPARE(changes(m_desk.as(DeskFixture::editor), article, {Kind::Revision, 1}), 1);
    QCOMPARE(changes(m_desk.as(DeskFixture::clerk), article, {Kind::LastDecided}), -1);
    QCOMPARE(kinds(m_desk.as(DeskFixture::editor), article),
             (QList<Kind>{Kind::LastDecided, Kind::LastApproved, Kind::Revision}));
}

void TestCompare::saysWhenThereIsNothingToCompareWith()
{
    const ArticleId article = m_desk.draft();
    Session &author = m_desk.as(DeskFixture::contributor);
    QCOMPARE(reasonOf(readComparison(author, article, {Kind::LastSeen})), u"compare-none"_s);
    QCOMPARE(reasonOf(readComparison(author, article, {Kind::Revision, 4})), u"compare-none"_s);
    QVERIFY(kinds(author, article).isEmpty());
}

void TestCompare::approvesEachOfABatchByItself()
{
    const QList<ArticleId> articles{m_desk.reviewed(), m_desk.reviewed(), m_desk.reviewed()};
    QList<ChosenArticle> batch{chosen(articles.at(0)), chosen(articles.at(1)), chosen(articles.at(2))};
    batch[1].manifestSha512.fill('x');
    const auto outcomes = approveBatch(m_desk.as(DeskFixture::approver), batch, DeskFixture::passphrase());
    QVERIFY2(outcomes.ok(), qPrintable(reasonOf(outcomes)));
    QCOMPARE(outcomes->at(0).result->stage, Stage::Approved);
    QCOMPARE(reasonOf(outcomes->at(1).result), u"content-changed"_s);
    QCOMPARE(outcomes->at(2).result->stage, Stage::Approved);
    const auto first = showArticle(m_desk.as(DeskFixture::approver), articles.at(0));
    const auto third = showArticle(m_desk.as(DeskFixture::approver), articles.at(2));
    QVERIFY(first->decisions.last().signatureValid);
    QVERIFY(third->decisions.last().signatureValid);
    QVERIFY(first->decisions.last().decision.manifestSha512 != third->decisions.last().decision.manifestSha512
            || first->decisions.last().decision.article != third->decisions.last().decision.article);
    QCOMPARE(showArticle(m_desk.as(DeskFixture::approver), articles.at(1))->article.stage, Stage::AwaitingApproval);
    // Four eyes count for each.
    const ArticleId own = m_desk.submitted();
    QVERIFY(reviewArticle(m_desk.as(DeskFixture::deputy), own).ok());
    const auto refused = approveBatch(m_desk.as(DeskFixture::deputy),
                                      {{own, showArticle(m_desk.as(DeskFixture::deputy), own)->manifestSha512}},
                                      DeskFixture::passphrase());
    QCOMPARE(reasonOf(refused->first().result), u"four-eyes-reviewer"_s);
}

void TestCompare::approvesNothingWithAWrongPassphrase()
{
    const ArticleId article = m_desk.reviewed();
    const QList<ChosenArticle> batch{chosen(article)};
    const auto outcomes =
        approveBatch(m_desk.as(DeskFixture::approver), batch, SecretBytes::fromPassphrase(u"sai mật khẩu đây"));
    QVERIFY(!outcomes.ok());
    QCOMPARE(showArticle(m_desk.as(DeskFixture::approver), article)->article.stage, Stage::AwaitingApproval);
}

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
