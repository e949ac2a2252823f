// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/WriteComment.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"
#include "ui/desk/Inspector.h"
#include "ui/look/Banner.h"
#include "ui/models/OpenArticle.h"
#include "ui/questions/QuestionTab.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// A citizen's question through the windows: received, classified, forwarded or answered, with who asked kept apart.
class TestQuestions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void receivesAQuestion();
    void keepsWhoAskedApart();
    void showsAllTabsBesideEachOther();
    void forwardsItWithALetter();
    void classifiesAnotherAsItsOwn();
    void letsOnlyAnApproverSignTheAnswer();
    void aChangedAnswerIsToBeSignedAgain();
    void hidesWhoAskedFromTheClerk();
    void staysOnTheTabOfWhatIsOpen();
    void saysThatStepsWentApart();
    void cleanupTestCase();

private:
    DeskPageDriver desk() const { return m_window->desk(); }
    bool openTab(const QString &word) const;
    QString state() const
    {
        const auto *chip = desk().visible<QWidget>(u"question.state"_s);
        return chip ? chip->accessibleName() : QString();
    }
    bool receive(const QString &question, const QString &name) const;
    QStringList listed() const;

    std::unique_ptr<DeskWindow> m_window;
};

void TestQuestions::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    QVERIFY(m_window->sitDown(DeskFixture::editor));
}

bool TestQuestions::openTab(const QString &word) const
{
    auto *tabs = desk().visible<QTabBar>(u"inspector.tabBar"_s);
    for (int i = 0; tabs && i < tabs->count(); ++i) {
        if (tabs->tabText(i).startsWith(word) && tabs->isTabVisible(i)) {
            tabs->setCurrentIndex(i);
            return true;
        }
    }
    return false;
}

bool TestQuestions::receive(const QString &question, const QString &name) const
{
    return desk().click(u"rail.questions"_s) && desk().click(u"questions.receive"_s)
           && desk().type(u"receive.question"_s, question) && desk().type(u"receive.asker-name"_s, name)
           && desk().type(u"receive.asker-phone"_s, u"0912345678"_s) && desk().click(u"receive.ok"_s)
           && desk().waitUntilVisible(u"inspector.field.question"_s)
           && QTest::qWaitFor([&] { return desk().text(u"inspector.field.question"_s) == question; }, Driver::patience);
}

QStringList TestQuestions::listed() const
{
    QStringList states;
    const auto *list = desk().visible<QTreeWidget>(u"questions.list"_s);
    for (int row = 0; list && row < list->topLevelItemCount(); ++row)
        states.append(list->topLevelItem(row)->text(0));
    return states;
}

void TestQuestions::receivesAQuestion()
{
    QVERIFY(desk().click(u"rail.questions"_s));
    QTRY_COMPARE(desk().text(u"questions.empty"_s), u"Chưa có câu hỏi nào."_s);
    QVERIFY(receive(u"Khi nào xã cấp lại sổ hộ nghèo?"_s, u"Người dân thôn 3"_s));
    QVERIFY(openTab(u"Câu hỏi"_s));
    QTRY_COMPARE(state(), u"Chờ phân loại"_s);
    m_window->picture(u"question-received"_s);
}

void TestQuestions::keepsWhoAskedApart()
{
    QVERIFY(openTab(u"Thông tin"_s));
    QTRY_COMPARE(desk().text(u"inspector.field.asker-name"_s), u"Người dân thôn 3"_s);
    QVERIFY(desk().text(u"inspector.private.notice"_s).contains(u"kho đã mã hóa"_s));
    QVERIFY(desk().type(u"inspector.field.asker-address"_s, u"Thôn 3, xã Đồng Việt"_s));
    m_window->picture(u"question-private"_s);
    // Nothing waits for a pause in typing when the desk is locked.
    QVERIFY(desk().lock());
    QVERIFY(m_window->window().findChild<QLineEdit *>(u"inspector.field.asker-name"_s) == nullptr
            || m_window->window().findChild<QLineEdit *>(u"inspector.field.asker-name"_s)->text().isEmpty());
    workflow::Session &session = m_window->store().as(DeskFixture::editor);
    const auto articles = expect(workflow::listArticles(session));
    QCOMPARE(articles.size(), 1);
    const auto kept = expect(workflow::readPrivateFields(session, articles.first().id));
    QCOMPARE(kept.values.value(u"asker-address"_s), u"Thôn 3, xã Đồng Việt"_s);
    QCOMPARE(kept.values.value(u"asker-phone"_s), u"0912345678"_s);
    const auto view = expect(workflow::showArticle(session, articles.first().id));
    QVERIFY(!view.metadata.fields.contains(u"asker-name"_s));
    // For the seventh tab.
    expect(workflow::writeComment(session, view.article.id, {u"Hỏi lại thôn."_s, {}, {}, {}, 0}));
    QVERIFY(m_window->sitDown(DeskFixture::editor));
}

void TestQuestions::showsAllTabsBesideEachOther()
{
    m_window->window().resize(1366, 768);
    QVERIFY(desk().waitUntilVisible(u"inspector.tabBar"_s));
    auto *tabs = desk().visible<QTabBar>(u"inspector.tabBar"_s);
    QTRY_VERIFY(tabs->isTabVisible(int(ui::Inspector::Tab::Comments)));
    for (const QString &word : {u"Nhận xét"_s, u"Câu hỏi"_s}) {
        QVERIFY(openTab(word));
        QTRY_VERIFY(tabs->rect().contains(tabs->tabRect(tabs->count() - 1)));
        for (int tab = 0; tab < tabs->count(); ++tab) {
            QVERIFY(tabs->isTabVisible(tab) && tabs->tabRect(tab).width() >= 24);
            QVERIFY(tabs->rect().contains(tabs->tabRect(tab)));
            QCOMPARE(tabs->tabToolTip(tab), tabs->tabText(tab));
            const auto *spoken = QAccessible::queryAccessibleInterface(tabs)->child(tab);
            QCOMPARE(spoken->text(QAccessible::Name), tabs->tabText(tab));
        }
        for (const QToolButton *scroller : tabs->findChildren<QToolButton *>())
            QVERIFY(!scroller->isVisible());
        // A bar stands beside a page only when the page is longer.
        for (const QScrollArea *area : m_window->window().findChildren<QScrollArea *>())
            QTRY_VERIFY(!area->verticalScrollBar()->isVisible() || area->verticalScrollBar()->maximum() > 0);
        m_window->picture(u"inspector-tabs-%1"_s.arg(tabs->currentIndex()));
    }
    QVERIFY(openTab(u"Thông tin"_s));
}

void TestQuestions::forwardsItWithALetter()
{
    QTRY_COMPARE(desk().text(u"inspector.field.asker-address"_s), u"Thôn 3, xã Đồng Việt"_s);
    QVERIFY(openTab(u"Câu hỏi"_s));
    QTRY_VERIFY(desk().visible<QWidget>(u"question.competence"_s));
    QVERIFY(desk().choose(u"question.competence"_s, u"other-agency"_s));
    QVERIFY(desk().click(u"question.do"_s));
    QTRY_COMPARE(state(), u"Chờ chuyển"_s);
    QVERIFY(desk().choose(u"question.step"_s, u"forwarded"_s));
    QVERIFY(desk().type(u"question.agency"_s, u"Phòng Nội vụ"_s));
    const QString letter = desk().text(u"question.letter"_s);
    QVERIFY2(letter.contains(u"Phòng Nội vụ"_s) && letter.contains(u"Người dân thôn 3"_s), qPrintable(letter));
    m_window->picture(u"question-forward"_s);
    QVERIFY(desk().click(u"question.copyLetter"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), letter);
    QVERIFY(desk().click(u"question.do"_s));
    QTRY_COMPARE(state(), u"Đã chuyển"_s);
    QTRY_VERIFY(desk().visible<QWidget>(u"question.step.3"_s));
    QVERIFY(desk().click(u"rail.questions"_s));
    QTRY_COMPARE(listed(), QStringList{u"Đã chuyển"_s});
}

void TestQuestions::classifiesAnotherAsItsOwn()
{
    QVERIFY(receive(u"Thủ tục khai sinh cần giấy tờ gì?"_s, u"Người dân thôn 5"_s));
    QVERIFY(openTab(u"Câu hỏi"_s));
    QTRY_COMPARE(state(), u"Chờ phân loại"_s);
    QVERIFY(desk().choose(u"question.competence"_s, u"own"_s));
    QVERIFY(desk().click(u"question.do"_s));
    QTRY_COMPARE(state(), u"Chờ trả lời"_s);
    QVERIFY(openTab(u"Thông tin"_s));
    QVERIFY(desk().type(u"inspector.field.answer"_s, u"Cần giấy chứng sinh và căn cước của cha mẹ."_s));
    QVERIFY(desk().waitUntilSaved());
    QVERIFY(openTab(u"Câu hỏi"_s));
    // An editor may promise and reject; the answer is another's to sign.
    QVERIFY(!desk().choose(u"question.step"_s, u"answered"_s));
    QVERIFY(desk().click(u"rail.questions"_s));
    QTRY_COMPARE(listed(), (QStringList{u"Chờ trả lời"_s, u"Đã chuyển"_s}));
    QCOMPARE(desk().visible<QTreeWidget>(u"questions.list"_s)->topLevelItem(0)->text(1),
             u"Thủ tục khai sinh cần giấy tờ gì?"_s);
    m_window->picture(u"questions-list"_s);
}

void TestQuestions::letsOnlyAnApproverSignTheAnswer()
{
    QVERIFY(desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::approver));
    QVERIFY(desk().click(u"rail.questions"_s));
    QTRY_COMPARE(listed().size(), 2);
    auto *list = desk().visible<QTreeWidget>(u"questions.list"_s);
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(openTab(u"Câu hỏi"_s));
    QTRY_COMPARE(state(), u"Chờ trả lời"_s);
    QVERIFY(desk().choose(u"question.step"_s, u"answered"_s));
    QVERIFY(desk().text(u"question.letter"_s).contains(u"giấy chứng sinh"_s));
    QVERIFY(desk().type(u"question.passphrase"_s, u"sai"_s));
    QVERIFY(desk().click(u"question.do"_s));
    QTRY_VERIFY(!desk().text(u"question.problem"_s).isEmpty());
    QCOMPARE(state(), u"Chờ trả lời"_s);
    QVERIFY(desk().type(u"question.passphrase"_s, u"Mật khẩu dài 7"_s));
    QVERIFY(desk().click(u"question.do"_s));
    QTRY_COMPARE(state(), u"Đã trả lời"_s);
    QCOMPARE(desk().text(u"question.answer"_s), u"Nội dung trả lời hiện tại đã được ký."_s);
    QVERIFY(!desk().choose(u"question.step"_s, u"answered"_s));
    m_window->picture(u"question-answered"_s);
}

void TestQuestions::aChangedAnswerIsToBeSignedAgain()
{
    QVERIFY(desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    QVERIFY(desk().click(u"rail.questions"_s));
    QTRY_VERIFY(listed().contains(u"Đã trả lời"_s));
    auto *list = desk().visible<QTreeWidget>(u"questions.list"_s);
    list->setCurrentItem(list->topLevelItem(int(listed().indexOf(u"Đã trả lời"_s))));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(openTab(u"Thông tin"_s)
                && desk().text(u"inspector.field.question"_s).startsWith(u"Thủ tục khai sinh"_s));
    QTRY_VERIFY(openTab(u"Câu hỏi"_s));
    QTRY_COMPARE(state(), u"Đã trả lời"_s);
    QVERIFY(openTab(u"Thông tin"_s));
    QVERIFY(desk().type(u"inspector.field.answer"_s, u"Chỉ cần giấy chứng sinh."_s));
    QVERIFY(desk().waitUntilSaved());
    QVERIFY(openTab(u"Câu hỏi"_s));
    QTRY_VERIFY(desk().text(u"question.answer"_s).contains(u"ký lại"_s));
}

void TestQuestions::hidesWhoAskedFromTheClerk()
{
    QVERIFY(desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::clerk));
    QVERIFY(desk().click(u"rail.questions"_s));
    QTRY_COMPARE(listed().size(), 2);
    auto *list = desk().visible<QTreeWidget>(u"questions.list"_s);
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(openTab(u"Thông tin"_s));
    QTRY_VERIFY(desk().text(u"inspector.private.notice"_s).startsWith(u"Chỉ tác giả"_s));
    QTRY_VERIFY(!desk().visible<QWidget>(u"inspector.field.asker-name"_s));
    QVERIFY(openTab(u"Câu hỏi"_s));
    QVERIFY(!desk().visible<QWidget>(u"question.form"_s));
}

void TestQuestions::staysOnTheTabOfWhatIsOpen()
{
    QVERIFY(openTab(u"Câu hỏi"_s));
    QSignalSpy opened(m_window->window().findChild<ui::OpenArticle *>(), &ui::OpenArticle::opened);
    const auto openRow = [this](int row) {
        QVERIFY(desk().click(u"rail.questions"_s));
        QTRY_COMPARE(listed().size(), 2);
        auto *list = desk().visible<QTreeWidget>(u"questions.list"_s);
        list->setCurrentItem(list->topLevelItem(row));
        QTest::keyClick(list, Qt::Key_Return);
    };
    const auto tab = [this] { return m_window->window().findChild<ui::Inspector *>()->tab(); };
    openRow(0);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Driver::patience);
    QCOMPARE(tab(), ui::Inspector::Tab::Question);
    // Another one begins where one begins.
    openRow(1);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, Driver::patience);
    QCOMPARE(tab(), ui::Inspector::Tab::Information);
}

void TestQuestions::saysThatStepsWentApart()
{
    ui::QuestionTab tab;
    tab.show();
    const auto *apart = tab.findChild<ui::Banner *>(u"question.apart"_s);
    QVERIFY(apart && apart->isHidden());
    ui::QuestionTab::Matter matter;
    matter.question.apart = workflow::ApartSteps{QString(DeskFixture::deputy), m_window->store().clock.nowUtc()};
    tab.showQuestion(matter);
    QVERIFY(apart->isVisible());
    const QString said = apart->text();
    QVERIFY2(said.contains(QString(DeskFixture::deputy)) && said.contains(u"không mất gì"_s)
                 && said.contains(u"thống nhất"_s),
             qPrintable(said));
    matter.question.apart.reset();
    tab.showQuestion(matter);
    QVERIFY(apart->isHidden());
}

void TestQuestions::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestQuestions)
#include "test_questions.moc"
