// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ExportHandover.h"
#include "app/workflow/HandleQuestion.h"
#include "app/workflow/ImportHandover.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReadQuestions.h"
#include "app/workflow/ReceiveQuestion.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SetBoard.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/support/Expect.h"
#include "tests/workflow/SecondDesk.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

namespace {

const auto phone = u"asker-phone"_s;

} // namespace

/// A question goes from desk to desk: who asked and the signed steps go to those who may read them, and to nobody else.
class TestQuestionHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase()
    {
        m_desks.reset();
        m_first.reset();
    }
    void arrivesWholeWhereEverybodyMayRead();
    void staysWhereOneRecipientMayNot();
    void staysWhereTheSenderMayNot();
    void goesOnWhereTheOtherDeskStood();
    void keepsTheStepsHereWhereBothWentOn();
    void carriesASignedAnswer();
    void leavesGoneWhatWasTakenBack();
    void keepsBothLogsWhole();

private:
    ArticleId received();
    ExportedHandover sealed(Session &from, const ArticleId &article, const QList<const char16_t *> &to);
    HandoverFate takenThere(const ArticleId &article);
    HandoverFate takenHere(const ArticleId &article);

    std::unique_ptr<DeskFixture> m_first;
    std::unique_ptr<SecondDesk> m_desks;
};

void TestQuestionHandover::initTestCase()
{
    m_first = std::make_unique<DeskFixture>(u"namdinh-2017");
    m_desks = std::make_unique<SecondDesk>(*m_first);
    // Nam Định gives the answers to the chair (Điều 9.4). The other desk learns of it with the first hand-over.
    Session &session = m_desks->first.as(DeskFixture::administrator);
    const auto chair = std::ranges::find(session.roster.entries, QString(DeskFixture::approver), &RosterEntry::name);
    Board board;
    board.seats = {{Board::Post::Chair, u"Người thứ nhất"_s, chair->account, u"Chủ tịch UBND xã"_s, true}};
    expect(setBoard(session, board));
}

ArticleId TestQuestionHandover::received()
{
    const NewQuestion question{u"Bao giờ sửa đường liên thôn?"_s,
                               {},
                               {},
                               {{u"asker-name"_s, u"Người dân thôn 2"_s}, {phone, u"0912345678"_s}}};
    return expect(receiveQuestion(m_desks->first.as(DeskFixture::deputy), question)).id;
}

ExportedHandover TestQuestionHandover::sealed(Session &from, const ArticleId &article,
                                              const QList<const char16_t *> &to)
{
    HandoverOrder order{{article}, {}};
    for (const char16_t *name : to)
        order.recipients.append(expect(certificateOfMember(from, QString(name))));
    return expect(exportHandover(from, order, m_desks->first.regulations));
}

/// From the deputy here to the editor there.
HandoverFate TestQuestionHandover::takenThere(const ArticleId &article)
{
    const auto sent = sealed(m_desks->first.as(DeskFixture::deputy), article, {DeskFixture::editor});
    Session &editor = m_desks->second(DeskFixture::editor);
    return expect(importHandover(editor, sent.bytes, m_desks->first.regulations)).articles.constFirst();
}

/// And back.
HandoverFate TestQuestionHandover::takenHere(const ArticleId &article)
{
    const auto sent = sealed(m_desks->second(DeskFixture::editor), article, {DeskFixture::deputy});
    Session &deputy = m_desks->first.as(DeskFixture::deputy);
    return expect(importHandover(deputy, sent.bytes, m_desks->first.regulations)).articles.constFirst();
}

void TestQuestionHandover::arrivesWholeWhereEverybodyMayRead()
{
    const ArticleId id = received();
    Session &deputy = m_desks->first.as(DeskFixture::deputy);
    expect(classifyQuestion(deputy, id, QuestionCompetence::Own));
    const auto sent = sealed(deputy, id, {DeskFixture::editor, DeskFixture::approver});
    QVERIFY(sent.withoutPrivateData.isEmpty());
    QVERIFY(!sent.bytes.contains("0912345678"));
    Session &editor = m_desks->second(DeskFixture::editor);
    const auto taken = expect(importHandover(editor, sent.bytes, m_desks->first.regulations));
    QCOMPARE(taken.articles.constFirst().fate, MergeFate::New);
    QCOMPARE(taken.articles.constFirst().questionSteps, 2);
    const auto fields = expect(readPrivateFields(editor, id)).values;
    QCOMPARE(fields, expect(readPrivateFields(m_desks->first.as(DeskFixture::deputy), id)).values);
    QCOMPARE(fields.value(phone), u"0912345678"_s);
    const QuestionView view = expect(readQuestion(editor, id));
    QCOMPARE(view.steps.size(), 2);
    for (const QuestionStepView &step : view.steps)
        QVERIFY(step.signatureValid);
    QCOMPARE(view.state.competence, QuestionCompetence::Own);
    QVERIFY(view.possible.contains(QuestionStep::Promised));
}

void TestQuestionHandover::staysWhereOneRecipientMayNot()
{
    const ArticleId id = received();
    Session &deputy = m_desks->first.as(DeskFixture::deputy);
    const QString title = expect(showArticle(deputy, id)).article.title;
    const auto sent = sealed(deputy, id, {DeskFixture::editor, DeskFixture::clerk});
    QCOMPARE(sent.withoutPrivateData, QStringList{title});
    Session &editor = m_desks->second(DeskFixture::editor);
    const auto taken = expect(importHandover(editor, sent.bytes, m_desks->first.regulations)).articles.constFirst();
    QCOMPARE(taken.fate, MergeFate::New);
    QCOMPARE(taken.questionSteps, 0);
    QVERIFY(expect(readPrivateFields(editor, id)).values.isEmpty());
    QVERIFY(expect(readQuestion(editor, id)).steps.isEmpty());
    // Handed over once more to the editor alone, they follow.
    const HandoverFate more = takenThere(id);
    QCOMPARE(more.fate, MergeFate::Same);
    QCOMPARE(more.questionSteps, 1);
    QCOMPARE(expect(readPrivateFields(editor, id)).values.size(), 2);
}

void TestQuestionHandover::staysWhereTheSenderMayNot()
{
    const ArticleId id = received();
    const auto sent = sealed(m_desks->first.as(DeskFixture::clerk), id, {DeskFixture::editor});
    QCOMPARE(sent.withoutPrivateData.size(), 1);
    Session &editor = m_desks->second(DeskFixture::editor);
    expect(importHandover(editor, sent.bytes, m_desks->first.regulations));
    QVERIFY(expect(readPrivateFields(editor, id)).values.isEmpty());
    QVERIFY(expect(readQuestion(editor, id)).steps.isEmpty());
}

void TestQuestionHandover::goesOnWhereTheOtherDeskStood()
{
    const ArticleId id = received();
    expect(classifyQuestion(m_desks->first.as(DeskFixture::deputy), id, QuestionCompetence::Own));
    const auto older = sealed(m_desks->first.as(DeskFixture::deputy), id, {DeskFixture::editor});
    QCOMPARE(takenThere(id).questionSteps, 2);
    expect(promiseAnswer(m_desks->second(DeskFixture::editor), id, QDate(2026, 12, 10), u"Kính gửi"_s));
    const HandoverFate back = takenHere(id);
    QCOMPARE(back.questionSteps, 1);
    QVERIFY(!back.questionApart);
    QVERIFY(!expect(readQuestion(m_desks->first.as(DeskFixture::deputy), id)).apart);
    Session &deputy = m_desks->first.as(DeskFixture::deputy);
    QCOMPARE(expect(readQuestion(deputy, id)).state.promisedFor, QDate(2026, 12, 10));
    QCOMPARE(expect(readQuestion(deputy, id)).steps.constLast().event.letter, u"Kính gửi"_s);
    // What was sealed before takes nothing away.
    Session &editor = m_desks->second(DeskFixture::editor);
    const auto late = expect(importHandover(editor, older.bytes, m_desks->first.regulations)).articles.constFirst();
    QCOMPARE(late.questionSteps, 0);
    QVERIFY(!late.questionApart);
    QCOMPARE(expect(readQuestion(editor, id)).steps.size(), 3);
}

void TestQuestionHandover::keepsTheStepsHereWhereBothWentOn()
{
    const ArticleId id = received();
    QCOMPARE(takenThere(id).questionSteps, 1);
    expect(classifyQuestion(m_desks->first.as(DeskFixture::deputy), id, QuestionCompetence::Own));
    expect(classifyQuestion(m_desks->second(DeskFixture::editor), id, QuestionCompetence::OtherAgency));
    const HandoverFate back = takenHere(id);
    QVERIFY(back.questionApart);
    QCOMPARE(back.questionSteps, 0);
    const QuestionView view = expect(readQuestion(m_desks->first.as(DeskFixture::deputy), id));
    QCOMPARE(view.steps.size(), 2);
    QCOMPARE(view.state.competence, QuestionCompetence::Own);
    QVERIFY(view.apart);
    QCOMPARE(view.apart->sender, QString(DeskFixture::editor));
    QVERIFY(!expect(readQuestion(m_desks->second(DeskFixture::editor), id)).apart);
}

void TestQuestionHandover::carriesASignedAnswer()
{
    const ArticleId id = received();
    Session &deputy = m_desks->first.as(DeskFixture::deputy);
    ArticleView view = expect(showArticle(deputy, id));
    QVERIFY(setMetadataField(view.metadata, u"answer"_s, u"Quý I năm 2027."_s).ok());
    expect(saveDraft(deputy, id, view.document, view.metadata));
    expect(classifyQuestion(deputy, id, QuestionCompetence::Own));
    expect(signAnswer(m_desks->first.as(DeskFixture::approver), id, u"Kính gửi"_s));
    QCOMPARE(takenThere(id).questionSteps, 3);
    const QuestionView there = expect(readQuestion(m_desks->second(DeskFixture::editor), id));
    QCOMPARE(there.state.closedBy, QuestionStep::Answered);
    QVERIFY(there.answerIsSigned);
}

void TestQuestionHandover::leavesGoneWhatWasTakenBack()
{
    const ArticleId id = received();
    (void)takenThere(id);
    const auto before = sealed(m_desks->second(DeskFixture::editor), id, {DeskFixture::deputy});
    expect(setPrivateFields(m_desks->first.as(DeskFixture::deputy), id, {{phone, QString()}}));
    Session &deputy = m_desks->first.as(DeskFixture::deputy);
    expect(importHandover(deputy, before.bytes, m_desks->first.regulations));
    QVERIFY(!expect(readPrivateFields(deputy, id)).values.contains(phone));
    (void)takenThere(id);
    Session &editor = m_desks->second(DeskFixture::editor);
    QCOMPARE(expect(readPrivateFields(editor, id)).values.keys(), QStringList{u"asker-name"_s});
    // A newer word there counts here again.
    expect(setPrivateFields(editor, id, {{phone, u"0987654321"_s}}));
    (void)takenHere(id);
    QCOMPARE(expect(readPrivateFields(m_desks->first.as(DeskFixture::deputy), id)).values.value(phone),
             u"0987654321"_s);
}

void TestQuestionHandover::keepsBothLogsWhole()
{
    QVERIFY(expect(verifyAudit(m_desks->second(DeskFixture::editor))).findings.isEmpty());
    QVERIFY(expect(verifyAudit(m_desks->first.as(DeskFixture::administrator))).findings.isEmpty());
}

QTEST_GUILESS_MAIN(TestQuestionHandover)
#include "test_question_handover.moc"
