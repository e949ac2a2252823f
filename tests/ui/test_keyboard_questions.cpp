// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/HandleQuestion.h"
#include "app/workflow/ReadArticles.h"
#include "tests/support/Expect.h"
#include "tests/ui/KeyboardWalk.h"
#include "ui/models/OpenArticle.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// A citizen's question with keys alone: received, opened from its page, classified, answered, the answer signed.
class TestKeyboardQuestions : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void receivesAQuestion();
    void opensItFromItsPageAndClassifiesIt();
    void writesTheAnswer();
    void anApproverSignsTheAnswer();

private:
    QString state() const
    {
        const auto *chip = desk().visible<QWidget>(u"question.state"_s);
        return chip ? chip->accessibleName() : QString();
    }
    bool opensFromPage();
};

bool TestKeyboardQuestions::opensFromPage()
{
    if (!navigate(u"rail.questions"_s) || !desk().waitUntilVisible(u"questions.list"_s))
        return false;
    const auto *list = desk().visible<QTreeWidget>(u"questions.list"_s);
    const auto filled = [list] { return list->topLevelItemCount() > 0; };
    if (!goTo(u"questions.list"_s, Qt::Key_F6, 3) || !QTest::qWaitFor(filled, Driver::patience))
        return false;
    press(Qt::Key_Home);
    keepPicture(u"questions"_s);
    QSignalSpy opened(window().window().findChild<ui::OpenArticle *>(), &ui::OpenArticle::opened);
    press(Qt::Key_Return);
    return (!opened.isEmpty() || opened.wait(Driver::patience)) && goTo(u"inspector.tabBar"_s, Qt::Key_F6, 6);
}

void TestKeyboardQuestions::receivesAQuestion()
{
    begin();
    QVERIFY(sitDown(DeskFixture::editor));
    QVERIFY(navigate(u"rail.questions"_s));
    QVERIFY(arrivesAt(u"questions.receive"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"receive.question"_s));
    // Escape leaves everything as it was, and leads back.
    press(Qt::Key_Escape);
    QVERIFY(arrivesAt(u"questions.receive"_s));
    press(Qt::Key_Space);
    QVERIFY(arrivesAt(u"receive.question"_s));
    write(u"Thủ tục khai sinh cần giấy tờ gì?"_s);
    QVERIFY(goTo(u"receive.asker-name"_s));
    write(u"Người dân thôn 5"_s);
    keepPicture(u"question-receive"_s);
    QVERIFY(goTo(u"receive.ok"_s));
    press(Qt::Key_Return);
    QVERIFY(desk().waitUntilVisible(u"inspector.field.question"_s));
    stop();
    // Whoever comes back finds the tab they were on.
    QVERIFY(goTo(u"inspector.tabBar"_s, Qt::Key_F6, 6));
    QVERIFY(turnTo(u"Câu hỏi"_s));
}

void TestKeyboardQuestions::opensItFromItsPageAndClassifiesIt()
{
    QVERIFY(opensFromPage());
    QVERIFY(turnTo(u"Câu hỏi"_s));
    QTRY_COMPARE(state(), u"Chờ phân loại"_s);
    keepPicture(u"question-tab"_s);
    QVERIFY(goTo(u"question.step"_s));
    press(Qt::Key_Tab);
    QVERIFY(arrivesAt(u"question.competence"_s));
    QVERIFY(choose(u"Thẩm quyền của đơn vị"_s));
    QVERIFY(goTo(u"question.do"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(state(), u"Chờ trả lời"_s);
    // On with the next step, from where one is.
    QVERIFY(arrivesAt(u"question.form"_s));
    keepPicture(u"question-classified"_s);
}

void TestKeyboardQuestions::writesTheAnswer()
{
    QVERIFY(goTo(u"inspector.tabBar"_s, Qt::Key_F6, 6));
    QVERIFY(turnTo(u"Thông tin"_s));
    QVERIFY(goTo(u"inspector.field.answer"_s));
    write(u"Cần giấy chứng sinh và căn cước của cha mẹ."_s);
    keepPicture(u"question-answer"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(desk().waitUntilSaved());
    // Through who asked, and all there is behind, back to the tabs.
    QVERIFY(goTo(u"inspector.field.asker-name"_s));
    QVERIFY(goTo(u"inspector.field.keywords"_s));
}

void TestKeyboardQuestions::anApproverSignsTheAnswer()
{
    QVERIFY(sitDown(DeskFixture::approver));
    QVERIFY(opensFromPage());
    QVERIFY(turnTo(u"Câu hỏi"_s));
    QTRY_COMPARE(state(), u"Chờ trả lời"_s);
    QVERIFY(goTo(u"question.step"_s));
    QVERIFY(choose(u"Ký"_s));
    QVERIFY(goTo(u"question.letter"_s));
    QVERIFY(desk().text(u"question.letter"_s).contains(u"giấy chứng sinh"_s));
    QVERIFY(goTo(u"question.passphrase"_s));
    write(u"sai"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!desk().text(u"question.problem"_s).isEmpty());
    // A wrong passphrase is typed again where it was typed.
    QVERIFY(arrivesAt(u"question.passphrase"_s));
    keepPicture(u"question-wrong"_s);
    write(QString(passphrase));
    press(Qt::Key_Return);
    QTRY_COMPARE(state(), u"Đã trả lời"_s);
    stop();
    keepPicture(u"question-signed"_s);
}

BANTIN_DESK_TEST_MAIN(TestKeyboardQuestions)
#include "test_keyboard_questions.moc"
