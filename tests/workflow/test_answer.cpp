// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/AnswerContributor.h"
#include "app/store/Connection.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/TrashArticle.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// Whoever sends something that is not published is answered (DV-13), and the desk does not forget it.
class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftsALetterFromTheRefusal();
    void theDutyStaysUntilTheLetterIsSent();
    void refusesWhatCannotHaveBeenSent();
    void aSentLetterNeverChanges();
    void resubmittingEndsTheDuty();
    void owesNothingWhereTheTextAsksNothing();

private:
    ArticleId declined(DeskFixture &desk)
    {
        const ArticleId article = desk.submitted();
        m_refused = declineArticle(desk.as(DeskFixture::editor), article, u"Tin đã đăng ngày 18/11."_s).ok();
        return article;
    }
    static bool waits(Session &session, const ArticleId &article)
    {
        const auto waiting = listWaitingForMe(session);
        return waiting && std::ranges::find(*waiting, article, &Article::id) != waiting->end();
    }

    DeskFixture m_desk;
    bool m_refused = false;
};

void TestAnswer::draftsALetterFromTheRefusal()
{
    const ArticleId article = declined(m_desk);
    QVERIFY(m_refused);
    const auto letter = readLetter(m_desk.as(DeskFixture::editor), article);
    QVERIFY2(letter.ok(), qPrintable(reasonOf(letter)));
    QVERIFY(!letter->writtenAt.isValid());
    for (const QString &part : {QString(DeskFixture::contributor), u"Tin đã đăng ngày 18/11."_s, u"Điều 10.1"_s,
                                u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"Ngày 20 tháng 11 năm 2026"_s})
        QVERIFY2(letter->body.contains(part), qPrintable(part));
    QCOMPARE(reasonOf(readLetter(m_desk.as(DeskFixture::editor), m_desk.submitted())), u"letter-none"_s);
}

void TestAnswer::theDutyStaysUntilTheLetterIsSent()
{
    const ArticleId article = declined(m_desk);
    Session &editor = m_desk.as(DeskFixture::editor);
    QVERIFY(waits(editor, article));
    QVERIFY(showArticle(editor, article)->owesAnswer);
    QCOMPARE(reasonOf(trashArticle(editor, article, u"Xong"_s)), u"letter-owed"_s);
    QVERIFY(writeLetter(editor, article, u"Kính gửi bác An, tin của bác đã có rồi."_s).ok());
    QVERIFY(waits(editor, article));
    const auto sent = sendLetter(editor, article, QDate(2026, 11, 20), u"Thôn 3, xã Đồng Việt"_s);
    QVERIFY2(sent.ok(), qPrintable(reasonOf(sent)));
    QCOMPARE(sent->sentBy, QString(DeskFixture::editor));
    QVERIFY(!waits(editor, article));
    QVERIFY(!showArticle(editor, article)->owesAnswer);
    QVERIFY(trashArticle(editor, article, u"Xong"_s).ok());
}

void TestAnswer::refusesWhatCannotHaveBeenSent()
{
    const ArticleId article = declined(m_desk);
    Session &editor = m_desk.as(DeskFixture::editor);
    const QDate today(2026, 11, 20);
    QCOMPARE(reasonOf(sendLetter(editor, article, today, u"Thôn 3"_s)), u"letter-empty"_s);
    QCOMPARE(reasonOf(writeLetter(editor, article, u"  "_s)), u"letter-empty"_s);
    QVERIFY(writeLetter(editor, article, u"Kính gửi"_s).ok());
    QCOMPARE(reasonOf(sendLetter(editor, article, today.addDays(1), u"Thôn 3"_s)), u"letter-day"_s);
    QCOMPARE(reasonOf(sendLetter(editor, article, today.addDays(-1), u"Thôn 3"_s)), u"letter-day"_s);
    QCOMPARE(reasonOf(sendLetter(editor, article, {}, u"Thôn 3"_s)), u"letter-day"_s);
    QCOMPARE(reasonOf(sendLetter(editor, article, today, u" "_s)), u"letter-address"_s);
    QCOMPARE(reasonOf(writeLetter(m_desk.as(DeskFixture::clerk), article, u"x"_s)), u"role-forbids"_s);
    QVERIFY(showArticle(m_desk.as(DeskFixture::editor), article)->owesAnswer);
}

void TestAnswer::aSentLetterNeverChanges()
{
    const ArticleId article = declined(m_desk);
    Session &editor = m_desk.as(DeskFixture::editor);
    QVERIFY(writeLetter(editor, article, u"Kính gửi"_s).ok());
    QVERIFY(sendLetter(editor, article, QDate(2026, 11, 20), u"Thôn 3"_s).ok());
    QCOMPARE(reasonOf(writeLetter(editor, article, u"Khác"_s)), u"letter-sent"_s);
    QCOMPARE(reasonOf(sendLetter(editor, article, QDate(2026, 11, 20), u"Thôn 4"_s)), u"letter-sent"_s);
    QCOMPARE(readLetter(editor, article)->body, u"Kính gửi"_s);
    for (const char *statement : {"DELETE FROM letters;", "UPDATE letters SET body = 'x' WHERE sent_on <> '';"})
        QCOMPARE(reasonOf(editor.store->content().execute(statement)), u"store-immutable"_s);
}

void TestAnswer::resubmittingEndsTheDuty()
{
    const ArticleId article = declined(m_desk);
    QVERIFY(submitArticle(m_desk.as(DeskFixture::contributor), article).ok());
    QVERIFY(!showArticle(m_desk.as(DeskFixture::editor), article)->owesAnswer);
}

void TestAnswer::owesNothingWhereTheTextAsksNothing()
{
    DeskFixture desk(u"namdinh-2017");
    const ArticleId article = declined(desk);
    QVERIFY(m_refused);
    Session &editor = desk.as(DeskFixture::editor);
    QVERIFY(!waits(editor, article));
    const auto letter = readLetter(editor, article);
    QVERIFY(letter.ok());
    QVERIFY(!letter->body.contains(u"theo Điều"_s));
}

QTEST_GUILESS_MAIN(TestAnswer)
#include "test_answer.moc"
