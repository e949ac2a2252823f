// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/anchor/TextAnchor.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/CompareArticle.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/WriteComment.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"
#include "ui/desk/Inspector.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QTextEdit>
#include <QTreeWidget>

#include <algorithm>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// Reviewing in the real window: what changed, comments and suggestions, taking back and passing on, the letter, the batch.
class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void opensOnWhatChangedSinceOneLooked();
    void walksTheChangesWithJAndK();
    void keepsACommentOnTheSelectedWords();
    void acceptsASuggestionFromItsCard();
    void takesBackWhatWasSubmitted();
    void passesOnToAColleague();
    void returnsWithTheOpenChecksAsReasons();
    void keepsAndSendsTheLetter();
    void approvesSeveralWithOnePassphrase();

private:
    static constexpr auto passphrase = u"Mật khẩu dài 7";

    /// Somebody changes the article behind the window's back.
    void rewrite(const ArticleId &article)
    {
        workflow::Session &session = m_window->store().as(DeskFixture::editor);
        auto view = workflow::showArticle(session, article);
        view->metadata.title += u" dài 2,4 km"_s;
        view->metadata.source = u"Cổng huyện"_s;
        view->document.blocks.prepend({content::Paragraph{{content::Text{u"Đoạn mở đầu mới viết."_s, {}, {}}}}});
        QVERIFY(workflow::saveDraft(session, article, view->document, view->metadata).ok());
    }
    ArticleId seenAndRewritten()
    {
        const ArticleId article = m_window->store().submitted();
        expect(workflow::markSeen(m_window->store().as(DeskFixture::deputy), article));
        expect(workflow::claimReview(m_window->store().as(DeskFixture::editor), article));
        rewrite(article);
        expect(workflow::reviewArticle(m_window->store().as(DeskFixture::editor), article));
        return article;
    }
    bool openFirst(const char16_t *who)
    {
        if (!m_window->sitDown(who))
            return false;
        auto *list = m_window->desk().visible<QListView>(u"desk.list"_s);
        const auto filled = [list] { return list->model()->rowCount() > 0; };
        if (!QTest::qWaitFor(filled, Driver::patience))
            return false;
        const QRect row = list->visualRect(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
        return m_window->desk().waitUntilVisible(u"inspector"_s);
    }
    QAction *step(const QString &name) const { return m_window->window().findChild<QAction *>(name); }
    template<typename Widget>
    Widget *part(const QString &name) const
    {
        return m_window->desk().visible<Widget>(name);
    }
    std::unique_ptr<DeskWindow> m_window;
};

void TestReview::init()
{
    m_window = std::make_unique<DeskWindow>();
    m_window->window().resize(1366, 768);
}

void TestReview::opensOnWhatChangedSinceOneLooked()
{
    seenAndRewritten();
    QVERIFY(openFirst(DeskFixture::deputy));
    QVERIFY(m_window->desk().waitUntilVisible(u"review.changes"_s));
    auto *list = part<QListWidget>(u"review.list"_s);
    QTRY_COMPARE(list->count(), 3);
    QVERIFY2(list->item(0)->text().contains(u"Thêm"_s), qPrintable(list->item(0)->text()));
    QVERIFY(part<QTextBrowser>(u"review.changes"_s)->toPlainText().contains(u"Đoạn mở đầu mới viết."_s));
    QVERIFY(m_window->desk().text(u"review.showChanges"_s).contains(u"3"_s));
    m_window->picture(u"review-changes"_s);
    // The clean text is one click away.
    QVERIFY(m_window->desk().click(u"review.text"_s));
    QVERIFY(m_window->desk().waitUntilVisible(u"desk.title"_s));
}

void TestReview::walksTheChangesWithJAndK()
{
    seenAndRewritten();
    QVERIFY(openFirst(DeskFixture::deputy));
    QVERIFY(m_window->desk().waitUntilVisible(u"review.changes"_s));
    auto *list = part<QListWidget>(u"review.list"_s);
    auto *view = part<QTextBrowser>(u"review.changes"_s);
    QTRY_COMPARE(list->count(), 3);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_J);
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(view, Qt::Key_K);
    QTest::keyClick(view, Qt::Key_K);
    QCOMPARE(list->currentRow(), 2);
    QVERIFY(m_window->desk().text(u"review.count"_s).contains(u"3"_s));
}

void TestReview::keepsACommentOnTheSelectedWords()
{
    m_window->store().submitted();
    QVERIFY(openFirst(DeskFixture::editor));
    QVERIFY(m_window->desk().waitUntilVisible(u"desk.title"_s));
    auto *title = part<QPlainTextEdit>(u"desk.title"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClick(title, Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_window->desk().waitUntilVisible(u"comment.text"_s));
    part<QPlainTextEdit>(u"comment.text"_s)->setPlainText(u"Tiêu đề còn dài."_s);
    m_window->picture(u"review-comment"_s);
    QVERIFY(m_window->desk().click(u"comment.accept"_s));
    QTRY_VERIFY(m_window->window().findChild<QWidget *>(u"comment.1"_s));
    QTRY_VERIFY(!part<QWidget>(u"comment.text"_s));
}

void TestReview::acceptsASuggestionFromItsCard()
{
    const ArticleId article = m_window->store().draft();
    workflow::Session &editor = m_window->store().as(DeskFixture::editor);
    const QString title = workflow::showArticle(editor, article)->metadata.title;
    workflow::NewComment suggestion{u"Gọn hơn"_s, title, {u"title"_s, {}, 0, title.size(), {}}, u"Tiêu đề đề nghị"_s};
    QVERIFY(workflow::writeComment(editor, article, suggestion).ok());
    QVERIFY(openFirst(DeskFixture::contributor));
    auto *tabs = part<QTabWidget>(u"inspector.tabs"_s);
    constexpr int comments = int(ui::Inspector::Tab::Comments);
    QTRY_VERIFY(tabs->isTabVisible(comments));
    tabs->setCurrentIndex(comments);
    QVERIFY(m_window->desk().waitUntilVisible(u"comment.accept.1"_s));
    m_window->picture(u"review-suggestion"_s);
    QVERIFY(m_window->desk().click(u"comment.accept.1"_s));
    QTRY_COMPARE(part<QPlainTextEdit>(u"desk.title"_s)->toPlainText(), u"Tiêu đề đề nghị"_s);
}

void TestReview::takesBackWhatWasSubmitted()
{
    m_window->store().submitted();
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(m_window->desk().showScope(u"rail.mine"_s));
    auto *list = part<QListView>(u"desk.list"_s);
    QTRY_VERIFY(list->model()->rowCount() > 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(m_window->desk().waitForState(u"Chờ biên tập"_s));
    step(u"review.recall"_s)->trigger();
    QVERIFY(m_window->desk().type(u"step.passphrase"_s, QString(passphrase)));
    m_window->picture(u"review-recall"_s);
    QVERIFY(m_window->desk().click(u"step.accept"_s));
    QVERIFY(m_window->desk().waitForState(u"Bản thảo"_s));
}

void TestReview::passesOnToAColleague()
{
    m_window->store().submitted();
    QVERIFY(openFirst(DeskFixture::editor));
    QVERIFY(m_window->desk().waitForState(u"Chờ biên tập"_s));
    step(u"review.forward"_s)->trigger();
    QVERIFY(m_window->desk().waitUntilVisible(u"step.recipient"_s));
    QCOMPARE(part<QComboBox>(u"step.recipient"_s)->count(), 2);
    QVERIFY(m_window->desk().type(u"step.passphrase"_s, QString(passphrase)));
    QVERIFY(m_window->desk().click(u"step.accept"_s));
    QTRY_VERIFY(m_window->desk().text(u"review.status"_s).contains(QString(DeskFixture::deputy)));
}

void TestReview::returnsWithTheOpenChecksAsReasons()
{
    const ArticleId article = m_window->store().submitted();
    workflow::Session &editor = m_window->store().as(DeskFixture::editor);
    QVERIFY(workflow::claimReview(editor, article).ok());
    auto view = workflow::showArticle(editor, article);
    view->metadata.source.clear();
    QVERIFY(workflow::saveDraft(editor, article, view->document, view->metadata).ok());
    QVERIFY(openFirst(DeskFixture::editor));
    QVERIFY(m_window->desk().click(u"desk.return"_s));
    QVERIFY(m_window->desk().click(u"review.takeFindings"_s));
    auto *remark = part<QPlainTextEdit>(u"review.remark"_s);
    QVERIFY2(remark->toPlainText().contains(u"Điều"_s), qPrintable(remark->toPlainText()));
    QVERIFY(!m_window->desk().text(u"review.facts"_s).isEmpty());
    m_window->picture(u"review-return"_s);
    QVERIFY(m_window->desk().type(u"review.passphrase"_s, QString(passphrase)));
    QVERIFY(m_window->desk().click(u"review.sign"_s));
    QVERIFY(m_window->desk().waitForState(u"Trả lại"_s));
}

void TestReview::keepsAndSendsTheLetter()
{
    const ArticleId article = m_window->store().submitted();
    QVERIFY(workflow::declineArticle(m_window->store().as(DeskFixture::editor), article, u"Tin đã đăng."_s).ok());
    QVERIFY(openFirst(DeskFixture::editor));
    QTRY_VERIFY(m_window->desk().text(u"review.status"_s).contains(u"chưa"_s));
    step(u"review.answer"_s)->trigger();
    QVERIFY(m_window->desk().waitUntilVisible(u"letter.body"_s));
    QVERIFY(part<QPlainTextEdit>(u"letter.body"_s)->toPlainText().contains(u"Tin đã đăng."_s));
    if (const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS"); !folder.isEmpty())
        part<QDialog>(u"letter"_s)->grab().save(folder + u"/review-letter.png"_s);
    QVERIFY(m_window->desk().click(u"letter.keep"_s));
    QTRY_VERIFY(m_window->desk().text(u"letter.state"_s).contains(QString(DeskFixture::editor)));
    part<QDateEdit>(u"letter.day"_s)->setDate(m_window->store().clock.nowUtc().toLocalTime().date());
    QVERIFY(m_window->desk().type(u"letter.address"_s, u"Thôn 3, xã Đồng Việt"_s));
    QVERIFY(m_window->desk().click(u"letter.accept"_s));
    QTRY_VERIFY(part<QPlainTextEdit>(u"letter.body"_s)->isReadOnly());
    QTRY_VERIFY(!m_window->desk().text(u"review.status"_s).contains(u"chưa"_s));
}

void TestReview::approvesSeveralWithOnePassphrase()
{
    for (int i = 0; i < 3; ++i)
        m_window->store().reviewed();
    QVERIFY(openFirst(DeskFixture::approver));
    step(u"review.batch"_s)->trigger();
    QVERIFY(m_window->desk().waitUntilVisible(u"batch.list"_s));
    auto *list = part<QTreeWidget>(u"batch.list"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 3);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(list->topLevelItem(i)->checkState(0), Qt::Unchecked);
        list->topLevelItem(i)->setCheckState(0, Qt::Checked);
    }
    for (QCheckBox *box : part<QDialog>(u"batch"_s)->findChildren<QCheckBox *>(u"review.confirm"_s))
        box->setChecked(true);
    QVERIFY(m_window->desk().type(u"batch.passphrase"_s, QString(passphrase)));
    if (const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS"); !folder.isEmpty())
        part<QDialog>(u"batch"_s)->grab().save(folder + u"/review-batch.png"_s);
    QVERIFY(m_window->desk().click(u"batch.accept"_s));
    QTRY_VERIFY(list->topLevelItem(0)->text(4).contains(u"✔"_s));
    QVERIFY(list->topLevelItem(1)->text(4).contains(u"✔"_s));
    QVERIFY(list->topLevelItem(2)->text(4).isEmpty());
}

BANTIN_DESK_TEST_MAIN(TestReview)
#include "test_review.moc"
