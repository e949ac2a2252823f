// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Confirmations.h"
#include "app/workflow/ReadArticles.h"
#include "tests/support/Expect.h"
#include "tests/ui/KeyboardWalk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// One article between writer, reviewer and approver, with keys alone: a comment, a return with its reason, what changed since,
/// the way on, and the signed approval with what it has to say about the warnings.
class TestKeyboardReview : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void opensTheSubmissionFromTheHomeList();
    void commentsOnAPlace();
    void changesItsMindAboutReturning();
    void returnsItWithAReason();
    void theWriterAnswersAndResubmits();
    void readsWhatChangedAndForwards();
    void theApproverAnswersTheWarningsAndSigns();

private:
    QString title() const { return desk().text(u"desk.title"_s); }
    bool opensFirst();
    /// The reasons and the ticks the card asks for, one after the other, and the passphrase.
    bool signs();

    ArticleId m_article;
};

bool TestKeyboardReview::opensFirst()
{
    if (!arrivesAt(u"desk.list"_s))
        return false;
    const auto filled = [this] { return !desk().titles().isEmpty(); };
    if (!QTest::qWaitFor(filled, Driver::patience))
        return false;
    press(Qt::Key_Home);
    return desk().waitUntilVisible(u"inspector"_s);
}

bool TestKeyboardReview::signs()
{
    for (int answers = 0; answers < 12; ++answers) {
        const QString at = focusName();
        if (at == u"review.passphrase"_s) {
            write(QString(passphrase));
            press(Qt::Key_Return);
            return true;
        }
        if (at == u"review.override"_s)
            press(Qt::Key_Down);
        else if (at == u"review.confirm"_s)
            press(Qt::Key_Space);
        else
            return false;
        // The same key leads on to whatever is still missing.
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    return false;
}

void TestKeyboardReview::opensTheSubmissionFromTheHomeList()
{
    begin();
    DeskFixture &store = window().store();
    store.clock.advance(store.clock.nowUtc().secsTo(confirmationsBegin()));
    m_article = store.draft();
    store.edit(m_article, u"Bà con liên hệ trưởng thôn, điện thoại 0912 345 678."_s);
    store.submit(m_article);
    store.leave();
    QVERIFY(sitDown(DeskFixture::editor));
    QVERIFY(opensFirst());
    QCOMPARE(desk().titles(), QStringList{u"Đường liên thôn thông xe"_s});
    QVERIFY(desk().waitForState(u"Chờ biên tập"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk().waitForState(u"Đang biên tập"_s));
    stop();
    keepPicture(u"review-claimed"_s);
}

void TestKeyboardReview::commentsOnAPlace()
{
    // Enter goes from the row into the article.
    QVERIFY(focusName() == u"desk.list"_s || goTo(u"desk.list"_s, Qt::Key_F6, 6));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"editor.text"_s));
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(arrivesAt(u"comment.text"_s));
    write(u"Đường nào? Ghi rõ tên đường."_s);
    keepPicture(u"review-comment"_s);
    press(Qt::Key_Tab);
    QVERIFY(goTo(u"comment.accept"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"editor.text"_s));
    QTRY_VERIFY(window().window().findChild<QWidget *>(u"comment.1"_s));
}

void TestKeyboardReview::changesItsMindAboutReturning()
{
    QVERIFY(goTo(u"inspector.tabBar"_s, Qt::Key_F6, 6));
    QVERIFY(goTo(u"desk.return"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"review.remark"_s));
    write(u"Chưa nghĩ xong."_s);
    // Back to where it was asked for, and nothing is signed.
    press(Qt::Key_Escape);
    QVERIFY(arrivesAt(u"desk.return"_s));
    QVERIFY(!desk().visible<QWidget>(u"review.card"_s));
    QCOMPARE(desk().state(), u"Đang biên tập"_s);
}

void TestKeyboardReview::returnsItWithAReason()
{
    press(Qt::Key_Space);
    QVERIFY(arrivesAt(u"review.remark"_s));
    QCOMPARE(desk().text(u"review.remark"_s), QString());
    write(u"Bổ sung tên đường rồi gửi lại."_s);
    QVERIFY(goTo(u"review.passphrase"_s));
    keepPicture(u"review-return"_s);
    write(QString(passphrase));
    press(Qt::Key_Return);
    QVERIFY(desk().waitForState(u"Trả lại"_s));
    stop();
    keepPicture(u"review-returned"_s);
}

void TestKeyboardReview::theWriterAnswersAndResubmits()
{
    QVERIFY(sitDown(DeskFixture::contributor));
    QVERIFY(opensFirst());
    QVERIFY(desk().waitForState(u"Trả lại"_s));
    QVERIFY(goTo(u"inspector.tabBar"_s, Qt::Key_F6, 6));
    QVERIFY(turnTo(u"Nhận xét"_s));
    QVERIFY(goTo(u"comment.1"_s));
    keepPicture(u"review-comments"_s);
    press(Qt::Key_Return);
    // The words the comment is about are selected; typing puts others there.
    QVERIFY(arrivesAt(u"editor.text"_s));
    write(u"Đường liên thôn 3"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(goTo(u"inspector.tabBar"_s, Qt::Key_F6, 6));
    QVERIFY(goTo(u"comment.resolved.1"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY(desk().visible<QCheckBox>(u"comment.resolved.1"_s)
                && desk().visible<QCheckBox>(u"comment.resolved.1"_s)->isChecked());
    QVERIFY(arrivesAt(u"comment.resolved.1"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desk().text(u"desk.blockedBy"_s), QString(), Driver::patience);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk().waitUntilVisible(u"review.card"_s));
    keepPicture(u"review-resubmit"_s);
    QVERIFY(signs());
    QVERIFY(desk().waitForState(u"Chờ biên tập"_s));
    stop();
}

void TestKeyboardReview::readsWhatChangedAndForwards()
{
    QVERIFY(sitDown(DeskFixture::editor));
    QVERIFY(opensFirst());
    QVERIFY(desk().waitForState(u"Chờ biên tập"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk().waitForState(u"Đang biên tập"_s));
    if (!desk().visible<QWidget>(u"review.list"_s))
        press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(desk().waitUntilVisible(u"review.list"_s));
    auto *changes = desk().visible<QListWidget>(u"review.list"_s);
    QTRY_COMPARE(changes->count(), 1);
    QVERIFY2(changes->item(0)->text().contains(u'3'), qPrintable(changes->item(0)->text()));
    QVERIFY(focusName() == u"review.list"_s || goTo(u"review.list"_s, Qt::Key_F6, 6));
    press(Qt::Key_J);
    QVERIFY(goTo(u"review.base"_s, Qt::Key_Backtab));
    QVERIFY(goTo(u"review.list"_s));
    keepPicture(u"review-changes"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk().waitUntilVisible(u"review.card"_s));
    QVERIFY(signs());
    QVERIFY(desk().waitForState(u"Chờ duyệt"_s));
    stop();
}

void TestKeyboardReview::theApproverAnswersTheWarningsAndSigns()
{
    QVERIFY(sitDown(DeskFixture::approver));
    QVERIFY(opensFirst());
    QVERIFY(desk().waitForState(u"Chờ duyệt"_s));
    // Once around the panes and back.
    for (const QString &pane : {u"editor.text"_s, u"inspector.tabBar"_s, u"desk.list"_s})
        QVERIFY(goTo(pane, Qt::Key_F6, 3));
    QVERIFY(goTo(u"inspector.tabBar"_s, Qt::Key_F6, 3));
    QVERIFY(turnTo(u"Kiểm tra"_s));
    press(Qt::Key_Tab);
    QVERIFY(focusName().startsWith(u"inspector."_s));
    keepPicture(u"approval-checks"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk().waitUntilVisible(u"review.card"_s));
    // From the first field of the card through all of them to the button, one Tab after the other.
    QVERIFY(goTo(u"review.later"_s, Qt::Key_Tab, 8));
    press(Qt::Key_Space);
    QVERIFY(goTo(u"review.publishFrom"_s));
    QVERIFY(goTo(u"review.later"_s, Qt::Key_Backtab));
    press(Qt::Key_Space);
    QVERIFY(goTo(u"review.sign"_s));
    keepPicture(u"approval-card"_s);
    press(Qt::Key_Return);
    QVERIFY(signs());
    QVERIFY(desk().waitForState(u"Đã duyệt"_s));
    stop();
    keepPicture(u"approval-signed"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(window().waitUntilLocked());
    const auto view = expect(workflow::showArticle(window().store().as(DeskFixture::editor), m_article));
    QCOMPARE(view.decisions.size(), 5);
    QCOMPARE(view.decisions.at(1).decision.remark, u"Bổ sung tên đường rồi gửi lại."_s);
    QVERIFY(!view.decisions.constLast().decision.publishFrom.isValid());
    QVERIFY(!view.decisions.constLast().decision.confirmed.isEmpty());
    window().store().leave();
}

BANTIN_DESK_TEST_MAIN(TestKeyboardReview)
#include "test_keyboard_review.moc"
