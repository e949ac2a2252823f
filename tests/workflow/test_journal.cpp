// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "app/store/Connection.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/JournalDraft.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// What is typed is on disk before the draft is saved whole, and counts as the text for everybody.
class TestWorkflowJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasOnlyJournalled();
    void freezesWhatWasOnlyJournalled();
    void voidsAnApprovalWithTheFirstJournalledChange();
    void barsWhoeverJournalledFromApproving();
    void refusesWhoeverMayNotEdit();
    void savesWholeOnceTheJournalIsLong();
    void forgetsTheJournalWithASave();
    void leavesWhatDidNotChangeAlone();
    void saysThatPartCannotBeReadAndGoesOn();

private:
    Result<SavedDraft> journal(const ArticleId &article, const QString &text)
    {
        auto view = showArticle(*m_session, article);
        view->document.blocks.append({content::Paragraph{{content::Text{text, {}, {}}}}});
        return journalDraft(*m_session, article, view->document, view->metadata);
    }
    void as(const char16_t *name) { m_session = &m_desk.as(name); }
    qint64 entries(const ArticleId &article, int aside = 0) const
    {
        return **m_session->store->content().first(
            "SELECT count(*) FROM journal JOIN articles ON articles.number = journal.article"
            " WHERE articles.id = ? AND set_aside = ?",
            [](const store::Statement &row) { return row.integer(0); }, article, aside);
    }
    QString text(const ArticleId &article) const
    {
        return content::toPlainText(showArticle(*m_session, article)->document);
    }

    DeskFixture m_desk;
    Session *m_session = nullptr;
};

void TestWorkflowJournal::showsWhatWasOnlyJournalled()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    const auto saved = journal(article, u"Câu vừa gõ."_s);
    QVERIFY(saved);
    QCOMPARE(saved->savedAt, m_desk.clock.nowUtc());
    QCOMPARE(entries(article), 1);
    m_desk.leave();
    as(DeskFixture::contributor);
    const auto view = showArticle(*m_session, article);
    QVERIFY(content::toPlainText(view->document).contains(u"Câu vừa gõ."_s));
    QCOMPARE(view->savedAt, saved->savedAt);
    QVERIFY(!view->damage);
    QCOMPARE(entries(article), 1);
}

void TestWorkflowJournal::freezesWhatWasOnlyJournalled()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    QVERIFY(journal(article, u"Câu trước khi gửi."_s));
    QCOMPARE(reasonOf(submitArticle(*m_session, article)), QString());
    QCOMPARE(entries(article), 0);
    const auto view = showArticle(*m_session, article);
    QVERIFY(view->revisions.constLast().xhtml.contains(u"Câu trước khi gửi."_s.toUtf8()));
    QVERIFY(!searchArticles(*m_session, u"cau truoc khi gui"_s)->isEmpty());
}

void TestWorkflowJournal::voidsAnApprovalWithTheFirstJournalledChange()
{
    const ArticleId article = m_desk.approved();
    as(DeskFixture::editor);
    const auto saved = journal(article, u"Thêm sau khi duyệt."_s);
    QVERIFY(saved);
    QVERIFY(saved->approvalVoided);
    QCOMPARE(saved->article.stage, Stage::Draft);
    m_desk.leave();
    as(DeskFixture::clerk);
    QVERIFY(text(article).contains(u"Thêm sau khi duyệt."_s));
    const auto view = showArticle(*m_session, article);
    QVERIFY(std::ranges::none_of(view->decisions, &DecisionView::inForce));
    QCOMPARE(reasonOf(packArticle(*m_session, article, m_desk.regulations)), u"not-approved"_s);
    const auto deliveries = listDeliveries(*m_session);
    const auto own = std::ranges::find(*deliveries, article, &Delivery::article);
    QCOMPARE(own->state, DeliveryState::Withheld);
}

void TestWorkflowJournal::barsWhoeverJournalledFromApproving()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::deputy);
    QVERIFY(journal(article, u"Phó Ban thêm một câu."_s));
    QVERIFY(journal(article, u"Và một câu nữa."_s));
    QCOMPARE(reasonOf(submitArticle(m_desk.as(DeskFixture::contributor), article)), QString());
    QCOMPARE(reasonOf(reviewArticle(m_desk.as(DeskFixture::editor), article)), QString());
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::deputy), article)), u"four-eyes-author"_s);
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::approver), article)), QString());
}

void TestWorkflowJournal::refusesWhoeverMayNotEdit()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::clerk);
    QCOMPARE(reasonOf(journal(article, u"x"_s)), u"edit-forbidden"_s);
    QCOMPARE(entries(article), 0);
}

void TestWorkflowJournal::savesWholeOnceTheJournalIsLong()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    qint64 most = 0;
    for (int i = 0; i < 140; ++i) {
        QVERIFY(journal(article, QString::number(i)));
        most = std::max(most, entries(article));
    }
    QVERIFY(most >= 64);
    QVERIFY(most <= 128);
    QCOMPARE(text(article).count(u"\n\n"_s), 141);
}

void TestWorkflowJournal::forgetsTheJournalWithASave()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    QVERIFY(journal(article, u"Một."_s));
    const auto view = showArticle(*m_session, article);
    m_desk.clock.advance(5);
    const auto saved = saveDraft(*m_session, article, view->document, view->metadata);
    QVERIFY(saved);
    QCOMPARE(saved->savedAt, view->savedAt);
    QCOMPARE(entries(article), 0);
    QVERIFY(text(article).contains(u"Một."_s));
}

void TestWorkflowJournal::leavesWhatDidNotChangeAlone()
{
    const ArticleId article = m_desk.approved();
    as(DeskFixture::editor);
    const auto view = showArticle(*m_session, article);
    const auto saved = journalDraft(*m_session, article, view->document, view->metadata);
    QVERIFY(saved);
    QVERIFY(!saved->approvalVoided);
    QCOMPARE(showArticle(*m_session, article)->article.stage, Stage::Approved);
}

void TestWorkflowJournal::saysThatPartCannotBeReadAndGoesOn()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    for (const QString &word : {u"Một."_s, u"Hai."_s, u"Ba."_s})
        QVERIFY(journal(article, word));
    QVERIFY(m_session->store->content().execute(
        "DROP TRIGGER journal_keep_update;"
        "UPDATE journal SET entry = x'7201' WHERE sequence = (SELECT max(sequence) FROM journal)"));
    const auto view = showArticle(*m_session, article);
    QVERIFY(view->damage);
    QCOMPARE(view->damage->reason, u"journal-damaged"_s);
    QCOMPARE(view->damage->arguments, QStringList{view->metadata.title});
    QVERIFY(text(article).contains(u"Hai."_s) && !text(article).contains(u"Ba."_s));
    QVERIFY(journal(article, u"Bốn."_s));
    QVERIFY(!showArticle(*m_session, article)->damage);
    QVERIFY(text(article).contains(u"Hai.\n\nBốn."_s));
    QCOMPARE(reasonOf(submitArticle(*m_session, article)), QString());
    QCOMPARE(entries(article), 0);
    QCOMPARE(entries(article, 1), 1);
}

QTEST_GUILESS_MAIN(TestWorkflowJournal)
#include "test_journal.moc"
