// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Confirmations.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/DecisionNeeds.h"
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

/// What has to be said with a decision: a reason for each warning, what the profile wants confirmed.
class TestDecisionWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAStepWhileAWarningHasNoReason();
    void keepsTheReasonInTheSignedDecision();
    void carriesAReasonToTheSameWordsAndNoOthers();
    void asksAgainWhenTheWordsThemselvesChanged();
    void neverOverridesWhatBlocks();
    void refusesAReasonForNothing();
    void asksForTheStatementAndTheChecklist();
    void asksNothingOfDecisionsFromBefore();

private:
    /// A draft with a private telephone number in it: a warning of the law on personal data.
    ArticleId warned(const QString &text = telephone)
    {
        const ArticleId article = m_desk.draft();
        m_desk.edit(article, text);
        return article;
    }

    static DecisionWords because(const QString &reason)
    {
        DecisionWords words;
        words.overrides = {{u"BT-07"_s, u"personal-data"_s, reason}};
        return words;
    }

    static inline const QString telephone = u"Bà con liên hệ ông Nam, điện thoại 0912 345 678."_s;
    DeskFixture m_desk;
};

void TestDecisionWords::holdsAStepWhileAWarningHasNoReason()
{
    const ArticleId article = warned();
    Session &session = m_desk.as(DeskFixture::contributor);
    const auto needs = decisionNeeds(session, article, DecisionKind::Submit);
    QCOMPARE(needs->warnings.size(), 1);
    QCOMPARE(needs->warnings.constFirst().first.ruleId, u"BT-07"_s);
    const auto refused = submitArticle(session, article);
    QCOMPARE(reasonOf(refused), u"warnings-open"_s);
    QCOMPARE(refused.error().arguments, QStringList{u"BT-07"_s});
    QCOMPARE(reasonOf(submitArticle(session, article, because(u"  "_s))), u"warnings-open"_s);
    const auto view = showArticle(session, article);
    QCOMPARE(view->article.stage, Stage::Draft);
    QVERIFY(view->decisions.isEmpty() && view->revisions.isEmpty());
}

void TestDecisionWords::keepsTheReasonInTheSignedDecision()
{
    const ArticleId article = warned();
    Session &session = m_desk.as(DeskFixture::contributor);
    QCOMPARE(reasonOf(submitArticle(session, article, because(u"Ông Nam đồng ý cho đăng số"_s))), QString());
    const auto view = showArticle(session, article);
    QVERIFY(view->decisions.constFirst().signatureValid);
    QCOMPARE(view->decisions.constFirst().decision.overrides.constFirst().reason, u"Ông Nam đồng ý cho đăng số"_s);
}

void TestDecisionWords::carriesAReasonToTheSameWordsAndNoOthers()
{
    const ArticleId article = warned();
    QVERIFY(submitArticle(m_desk.as(DeskFixture::contributor), article, because(u"Ông Nam đồng ý"_s)).ok());
    Session &editor = m_desk.as(DeskFixture::editor);
    QVERIFY(claimReview(editor, article).ok());
    QCOMPARE(m_desk.edit(article, u"Đường dài hai cây số."_s), QString());
    const auto carried = decisionNeeds(editor, article, DecisionKind::Review);
    QCOMPARE(carried->warnings.constFirst().reason, u"Ông Nam đồng ý"_s);
    QCOMPARE(m_desk.edit(article, u"Hoặc bà Lan, điện thoại 0987 654 321."_s), QString());
    const auto open = decisionNeeds(editor, article, DecisionKind::Review);
    QCOMPARE(open->warnings.constFirst().places, 2);
    QVERIFY(!open->warnings.constFirst().isAnswered());
    QCOMPARE(reasonOf(reviewArticle(editor, article)), u"warnings-open"_s);
    QCOMPARE(reasonOf(reviewArticle(editor, article, because(u"Cả hai đồng ý"_s))), QString());
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::approver), article)), QString());
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations)), QString());
}

void TestDecisionWords::asksAgainWhenTheWordsThemselvesChanged()
{
    const ArticleId article = warned();
    QVERIFY(submitArticle(m_desk.as(DeskFixture::contributor), article, because(u"Ông Nam đồng ý"_s)).ok());
    Session &editor = m_desk.as(DeskFixture::editor);
    QVERIFY(claimReview(editor, article).ok());
    auto view = showArticle(editor, article);
    view->document.blocks.removeLast();
    view->document.blocks.append(
        {content::Paragraph{{content::Text{u"Bà con liên hệ ông Nam, điện thoại 0912 345 679."_s, {}, {}}}}});
    QVERIFY(saveDraft(editor, article, view->document, view->metadata).ok());
    QCOMPARE(reasonOf(reviewArticle(editor, article)), u"warnings-open"_s);
}

void TestDecisionWords::neverOverridesWhatBlocks()
{
    const ArticleId article = m_desk.draft();
    Session &session = m_desk.as(DeskFixture::contributor);
    auto view = showArticle(session, article);
    view->metadata.source.clear();
    QVERIFY(saveDraft(session, article, view->document, view->metadata).ok());
    const auto blocked = submitArticle(session, article);
    QCOMPARE(reasonOf(blocked), u"checks-block"_s);
    DecisionWords words;
    words.overrides = {{blocked.error().arguments.constFirst(), QString(), u"Không cần nguồn"_s}};
    QCOMPARE(reasonOf(submitArticle(session, article, words)), u"checks-block"_s);
}

void TestDecisionWords::refusesAReasonForNothing()
{
    const ArticleId article = m_desk.draft();
    QCOMPARE(reasonOf(submitArticle(m_desk.as(DeskFixture::contributor), article, because(u"Đồng ý"_s))),
             u"override-unknown"_s);
}

void TestDecisionWords::asksForTheStatementAndTheChecklist()
{
    const ArticleId article = m_desk.draft();
    m_desk.clock.advance(m_desk.clock.nowUtc().secsTo(confirmationsBegin()));
    const auto confirming = [](const QStringList &rules) {
        DecisionWords words;
        words.confirmed = rules;
        return words;
    };
    Session &contributor = m_desk.as(DeskFixture::contributor);
    const auto needs = decisionNeeds(contributor, article, DecisionKind::Submit);
    QCOMPARE(needs->confirmations.size(), 1);
    QCOMPARE(needs->confirmations.constFirst().id, u"DV-09"_s);
    const auto refused = submitArticle(contributor, article);
    QCOMPARE(reasonOf(refused), u"confirmation-missing"_s);
    QCOMPARE(refused.error().arguments.constLast(), u"DV-09"_s);
    QCOMPARE(reasonOf(submitArticle(contributor, article, confirming({u"DV-09"_s}))), QString());
    Session &editor = m_desk.as(DeskFixture::editor);
    QCOMPARE(reasonOf(reviewArticle(editor, article, confirming({u"DV-09"_s}))), u"confirmation-missing"_s);
    QCOMPARE(reasonOf(reviewArticle(editor, article, confirming({u"DV-08"_s}))), QString());
    Session &approver = m_desk.as(DeskFixture::approver);
    QCOMPARE(reasonOf(approveArticle(approver, article)), u"confirmation-missing"_s);
    QCOMPARE(reasonOf(approveArticle(approver, article, confirming({u"DV-08"_s}))), QString());
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::clerk), article, m_desk.regulations)), QString());
}

void TestDecisionWords::asksNothingOfDecisionsFromBefore()
{
    const Regulation &regulation = *m_desk.regulations.find(u"dongviet-2024");
    const QDateTime begin = confirmationsBegin();
    QVERIFY(confirmationsFor(regulation, DecisionKind::Approve, begin.addSecs(-1)).isEmpty());
    QCOMPARE(confirmationsFor(regulation, DecisionKind::Approve, begin), QStringList{u"DV-08"_s});
    QVERIFY(confirmationsFor(regulation, DecisionKind::Return, begin).isEmpty());
    int asked = 0;
    for (const Regulation &profile : m_desk.regulations.all())
        asked += int(confirmationsFor(profile, DecisionKind::Submit, begin).size()
                     + confirmationsFor(profile, DecisionKind::Approve, begin).size());
    QCOMPARE(asked, 12);
    qInfo("the five profiles ask for %d confirmations", asked);
}

QTEST_GUILESS_MAIN(TestDecisionWords)
#include "test_decision_words.moc"
