// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Confirmations.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/ReadArticles.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QTest>
#include <QTextEdit>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// The signing card asks for reasons and confirmations; a published article offers correction and withdrawal; the sheet.
class TestSigningNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAReasonAndTheStatementBeforeItSigns();
    void offersAnEmbargoWithTheApproval();
    void correctsAndWithdrawsWhatIsPublished();
    void showsTheCourseOfTheArticle();

private:
    static inline const QString title = u"Đường liên thôn thông xe"_s;
    static inline const QString passphrase = u"Mật khẩu dài 7"_s;

    /// A draft that warns, when confirmations are asked for.
    static ArticleId warned(DeskFixture &store)
    {
        store.clock.advance(store.clock.nowUtc().secsTo(confirmationsBegin()));
        const ArticleId article = store.draft();
        store.edit(article, u"Bà con liên hệ ông Nam, điện thoại 0912 345 678."_s);
        store.leave();
        return article;
    }
};

void TestSigningNeeds::asksForAReasonAndTheStatementBeforeItSigns()
{
    DeskWindow window;
    const ArticleId article = warned(window.store());
    QVERIFY(window.sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = window.desk();
    QVERIFY(desk.showScope(u"rail.drafts"_s));
    QVERIFY(desk.open(title));
    QTRY_COMPARE_WITH_TIMEOUT(desk.text(u"desk.blockedBy"_s), QString(), Driver::patience);
    QVERIFY(desk.primaryAction());
    QVERIFY(desk.waitUntilVisible(u"review.override"_s));
    QVERIFY(desk.type(u"review.passphrase"_s, passphrase));
    QVERIFY(desk.click(u"review.sign"_s));
    QTRY_VERIFY(!desk.text(u"review.problem"_s).isEmpty());
    QVERIFY(desk.visible<QWidget>(u"review.override"_s)->hasFocus());
    window.picture(u"submit-needs"_s);
    desk.visible<QComboBox>(u"review.override"_s)->setEditText(u"Ông Nam đồng ý"_s);
    QTest::keyClick(desk.visible<QCheckBox>(u"review.confirm"_s), Qt::Key_Space);
    QVERIFY(desk.click(u"review.sign"_s));
    QVERIFY(desk.waitForState(u"Chờ biên tập"_s));
    QVERIFY(desk.lock());
    const auto view = workflow::showArticle(window.store().as(DeskFixture::editor), article);
    QCOMPARE(view->decisions.constFirst().decision.overrides.constFirst().reason, u"Ông Nam đồng ý"_s);
    QCOMPARE(view->decisions.constFirst().decision.confirmed, QStringList{u"DV-09"_s});
    window.store().leave();
}

void TestSigningNeeds::offersAnEmbargoWithTheApproval()
{
    DeskWindow window;
    DeskFixture &store = window.store();
    store.clock.advance(store.clock.nowUtc().secsTo(confirmationsBegin()));
    const ArticleId article = store.reviewed();
    store.leave();
    QVERIFY(window.sitDown(DeskFixture::approver));
    const DeskPageDriver desk = window.desk();
    QVERIFY(desk.showScope(u"rail.waiting"_s));
    QVERIFY(desk.open(title));
    QVERIFY(desk.waitUntilVisible(u"review.later"_s));
    QVERIFY(!desk.visible<QWidget>(u"review.publishFrom"_s)->isEnabled());
    QTest::keyClick(desk.visible<QCheckBox>(u"review.later"_s), Qt::Key_Space);
    QVERIFY(desk.visible<QWidget>(u"review.publishFrom"_s)->isEnabled());
    window.picture(u"approval-needs"_s);
    QVERIFY(desk.sign(passphrase));
    QVERIFY(desk.waitForState(u"Đã duyệt"_s));
    QVERIFY(desk.lock());
    const auto view = workflow::showArticle(store.as(DeskFixture::editor), article);
    QVERIFY(view->decisions.constLast().decision.publishFrom > store.clock.nowUtc());
    store.leave();
}

void TestSigningNeeds::correctsAndWithdrawsWhatIsPublished()
{
    DeskWindow window;
    DeskFixture &store = window.store();
    const ArticleId article = store.approved();
    const store::ArticleRepository articles(*store.as(DeskFixture::approver).store);
    Article published = expect(articles.find(article));
    published.stage = Stage::Published;
    published.publishedUrl = u"https://cong.example.vn/bai/x/"_s;
    expect(store::ArticleRepository(*store.as(DeskFixture::approver).store).update(published));
    store.leave();
    QVERIFY(window.sitDown(DeskFixture::approver));
    const DeskPageDriver desk = window.desk();
    QVERIFY(desk.showScope(u"rail.published"_s));
    QVERIFY(desk.open(title));
    QVERIFY(desk.click(u"desk.correct"_s));
    QVERIFY2(desk.text(u"review.subject"_s).contains(u"cần đính chính"_s), qPrintable(desk.text(u"review.subject"_s)));
    QVERIFY(desk.type(u"review.remark"_s, u"Sai ngày thông xe"_s));
    window.picture(u"correct"_s);
    QVERIFY(desk.sign(passphrase));
    QVERIFY(desk.waitForState(u"Bản thảo"_s));
    QVERIFY(desk.click(u"desk.withdraw"_s));
    QVERIFY(desk.waitUntilVisible(u"review.tellReaders"_s));
    QVERIFY2(desk.text(u"review.subject"_s).contains(u"gỡ bài"_s), qPrintable(desk.text(u"review.subject"_s)));
    QVERIFY(!desk.text(u"review.subject"_s).contains(u"như hiện có"_s));
    QVERIFY(desk.type(u"review.remark"_s, u"Thôi không đính chính"_s));
    window.picture(u"withdraw"_s);
    QVERIFY(desk.sign(passphrase));
    QVERIFY(desk.waitForState(u"Đã gỡ"_s));
    QVERIFY(desk.lock());
}

void TestSigningNeeds::showsTheCourseOfTheArticle()
{
    DeskWindow window;
    window.store().approved();
    window.store().leave();
    QVERIFY(window.sitDown(DeskFixture::approver));
    const DeskPageDriver desk = window.desk();
    QVERIFY(desk.showScope(u"rail.approved"_s));
    QVERIFY(desk.open(title));
    QTest::keyClick(window.window().findChild<QWidget *>(u"review.sheet"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(window.window().findChild<QDialog *>(u"sheet"_s), Driver::patience);
    const auto *paper = window.window().findChild<QTextEdit *>(u"sheet.paper"_s);
    QVERIFY(paper->toPlainText().contains(QString(DeskFixture::approver)));
    window.picture(u"sheet"_s);
    window.window().lock();
    QVERIFY(window.waitUntilLocked());
    QTRY_VERIFY(!window.window().findChild<QDialog *>(u"sheet"_s));
}

BANTIN_DESK_TEST_MAIN(TestSigningNeeds)
#include "test_signing_needs.moc"
