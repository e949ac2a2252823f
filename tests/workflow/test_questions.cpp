// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleRepository.h"
#include "app/store/Connection.h"
#include "app/workflow/DelegatePowers.h"
#include "app/workflow/HandleQuestion.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReadAgenda.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReadQuestions.h"
#include "app/workflow/ReceiveQuestion.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SetBoard.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// A question from the day it comes in to the day it is answered, passed on or dropped, and by when. The fixtures' clocks begin
/// on 20 November 2026, a Friday. Unlocking is slow on purpose, so one desk of each text serves all.
class TestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesInWithWhoAskedKeptApart();
    void stepsComeInTheirOrderAndAreSigned();
    void anAnswerIsTheChairsOrADelegatesToSign();
    void answersAreDueInWorkingDaysAndForwardingInDays();
    void severalSectorsHaveLonger();
    void aPromiseTakesThePlaceOfTheLimit();
    void whatIsClosedWaitsForNobody();
    void stepsCannotBeChanged();
    void documentsAreDueFromTheirOwnDays();

private:
    void delegateAnswers();
    ArticleId received(QDate day = {});
    void write(const ArticleId &article, const QMap<QString, QString> &fields);
    QDate dueOf(const ArticleId &article);
    std::optional<AgendaArticle> waiting(const ArticleId &article);

    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    std::unique_ptr<DeskFixture> m_namDinh;
    std::unique_ptr<DeskFixture> m_vinhPhuc;
    DeskFixture *m_desk = nullptr;
};

void TestQuestions::initTestCase()
{
    m_namDinh = std::make_unique<DeskFixture>(u"namdinh-2017");
    m_vinhPhuc = std::make_unique<DeskFixture>(u"vinhphuc-2017");
    m_desk = m_namDinh.get();
    // Nam Định gives the answers to the chair (Điều 9.4).
    Session &session = m_desk->as(DeskFixture::administrator);
    const auto chair = std::ranges::find(session.roster.entries, QString(DeskFixture::approver), &RosterEntry::name);
    Board board;
    board.seats = {{Board::Post::Chair, u"Người thứ nhất"_s, chair->account, u"Chủ tịch UBND xã"_s, true}};
    expect(setBoard(session, board));
}

/// To the deputy, for a week.
void TestQuestions::delegateAnswers()
{
    const QDateTime now = m_desk->clock.nowUtc();
    expect(delegatePowers(m_desk->as(DeskFixture::administrator), {QString(DeskFixture::approver),
                                                                   QString(DeskFixture::deputy),
                                                                   {Power::SignAnswers},
                                                                   now.addSecs(3600),
                                                                   now.addDays(7),
                                                                   u"15/GUQ-UBND"_s}));
    m_desk->clock.advance(2 * 3600);
}

std::optional<AgendaArticle> TestQuestions::waiting(const ArticleId &article)
{
    for (const AgendaArticle &candidate : expect(readAgenda(m_desk->as(DeskFixture::deputy), m_calendar)).articles) {
        if (candidate.article.id == article)
            return candidate;
    }
    return std::nullopt;
}

ArticleId TestQuestions::received(QDate day)
{
    const NewQuestion question{u"Bao giờ sửa đường liên thôn?"_s,
                               day,
                               {},
                               {{u"asker-name"_s, u"Người dân thôn 2"_s},
                                {u"asker-address"_s, u"Thôn 3"_s},
                                {u"asker-phone"_s, u"0912345678"_s}}};
    return expect(receiveQuestion(m_desk->as(DeskFixture::deputy), question)).id;
}

void TestQuestions::write(const ArticleId &article, const QMap<QString, QString> &fields)
{
    Session &session = m_desk->as(DeskFixture::deputy);
    ArticleView view = expect(showArticle(session, article));
    for (const auto &[field, value] : fields.asKeyValueRange())
        QVERIFY(setMetadataField(view.metadata, field, value).ok());
    expect(saveDraft(session, article, view.document, view.metadata));
}

QDate TestQuestions::dueOf(const ArticleId &article)
{
    for (const ListedQuestion &question : expect(listQuestions(m_desk->as(DeskFixture::deputy), m_calendar))) {
        if (question.article.id == article)
            return question.due.first() ? question.due.first()->dueDate : QDate();
    }
    return {};
}

void TestQuestions::comesInWithWhoAskedKeptApart()
{
    const ArticleId id = received();
    Session &session = m_desk->as(DeskFixture::deputy);
    const ArticleView view = expect(showArticle(session, id));
    QCOMPARE(view.metadata.kind, ContentKind::QuestionAnswer);
    QCOMPARE(view.metadata.category, u"hoi-dap"_s);
    QCOMPARE(view.metadata.fields.value(u"received-date"_s), u"2026-11-20"_s);
    QVERIFY(!view.article.title.contains(u"Bình"_s));
    QCOMPARE(readPrivateFields(session, id)->values.size(), 3);
    QStringList missing;
    for (const Finding &finding : view.findings) {
        if (finding.check == "kind-fields"_L1)
            missing.append(finding.field);
    }
    QCOMPARE(missing, QStringList{u"answer-signer"_s});
    QCOMPARE(reasonOf(receiveQuestion(session, {u"  "_s, {}})), u"question-missing"_s);
    QCOMPARE(reasonOf(receiveQuestion(session, {u"Hỏi"_s, QDate(2026, 11, 21)})), u"date-in-future"_s);
    QCOMPARE(reasonOf(receiveQuestion(session, {u"Hỏi"_s, {}, {}, {{u"title"_s, u"x"_s}}})), u"field-unknown"_s);
    const auto listed = expect(listQuestions(session, m_calendar));
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.constFirst().article.id, id);
    QCOMPARE(reasonOf(receiveQuestion(m_desk->as(DeskFixture::clerk), {u"Hỏi"_s, {}})), u"role-forbids"_s);
}

void TestQuestions::stepsComeInTheirOrderAndAreSigned()
{
    const ArticleId id = received();
    QCOMPARE(reasonOf(signAnswer(m_desk->as(DeskFixture::approver), id)), u"answer-missing"_s);
    Session &session = m_desk->as(DeskFixture::deputy);
    QCOMPARE(reasonOf(forwardQuestion(session, id, u"Sở Giao thông"_s, u"Kính gửi"_s)), u"question-step"_s);
    QCOMPARE(classifyQuestion(session, id, QuestionCompetence::OtherAgency)->competence,
             QuestionCompetence::OtherAgency);
    QCOMPARE(reasonOf(forwardQuestion(session, id, u" "_s, u"Kính gửi"_s)), u"agency-missing"_s);
    QCOMPARE(reasonOf(forwardQuestion(session, id, u"Sở Giao thông"_s, u" "_s)), u"letter-missing"_s);
    QCOMPARE(forwardQuestion(session, id, u"Sở Giao thông"_s, u"Kính gửi bà"_s)->closedBy, QuestionStep::Forwarded);
    QCOMPARE(reasonOf(rejectQuestion(session, id, u"Trùng"_s)), u"question-step"_s);
    QVERIFY(classifyQuestion(session, id, QuestionCompetence::Own)->isOpen());
    QCOMPARE(reasonOf(rejectQuestion(session, id, u" "_s)), u"remark-missing"_s);
    QCOMPARE(rejectQuestion(session, id, u"Vi phạm Điều 13"_s)->closedBy, QuestionStep::Rejected);
    const QuestionView view = expect(readQuestion(session, id));
    QCOMPARE(view.steps.size(), 5);
    for (const QuestionStepView &step : view.steps)
        QVERIFY(step.signatureValid);
    QCOMPARE(view.steps.at(2).event.agency, u"Sở Giao thông"_s);
    QCOMPARE(view.steps.at(2).event.letter, u"Kính gửi bà"_s);
    QCOMPARE(view.possible, QList<QuestionStep>{QuestionStep::Classified});
    const ArticleId news = m_desk->draft();
    QCOMPARE(reasonOf(classifyQuestion(m_desk->as(DeskFixture::deputy), news, QuestionCompetence::Own)),
             u"question-step"_s);
}

void TestQuestions::anAnswerIsTheChairsOrADelegatesToSign()
{
    const ArticleId id = received();
    write(id, {{u"answer"_s, u"Quý I năm 2027."_s}, {u"answer-signer"_s, u"Chủ tịch UBND xã"_s}});
    expect(classifyQuestion(m_desk->as(DeskFixture::editor), id, QuestionCompetence::Own));
    QCOMPARE(reasonOf(signAnswer(m_desk->as(DeskFixture::editor), id)), u"power-missing"_s);
    QCOMPARE(reasonOf(signAnswer(m_desk->as(DeskFixture::deputy), id)), u"power-missing"_s);
    QVERIFY(!readQuestion(m_desk->as(DeskFixture::editor), id)->possible.contains(QuestionStep::Answered));
    QCOMPARE(signAnswer(m_desk->as(DeskFixture::approver), id)->closedBy, QuestionStep::Answered);
    QVERIFY(readQuestion(m_desk->as(DeskFixture::approver), id)->answerIsSigned);
    // One who signs an answer has written nothing, so he may still approve the article.
    Session &approver = m_desk->as(DeskFixture::approver);
    const auto authors = store::ArticleRepository(*approver.store).authors(id);
    QVERIFY(authors.ok() && !authors->contains(approver.account.id));
    write(id, {{u"answer"_s, u"Quý II năm 2027."_s}});
    QVERIFY(!readQuestion(m_desk->as(DeskFixture::approver), id)->answerIsSigned);
    delegateAnswers();
    QVERIFY(readQuestion(m_desk->as(DeskFixture::deputy), id)->possible.contains(QuestionStep::Answered));
    expect(signAnswer(m_desk->as(DeskFixture::deputy), id));
    QVERIFY(readQuestion(m_desk->as(DeskFixture::approver), id)->answerIsSigned);
}

void TestQuestions::answersAreDueInWorkingDaysAndForwardingInDays()
{
    const ArticleId own = received();
    // Before it is classified the sooner of the two counts.
    QCOMPARE(dueOf(own), QDate(2026, 11, 30));
    expect(classifyQuestion(m_desk->as(DeskFixture::deputy), own, QuestionCompetence::Own));
    QCOMPARE(dueOf(own), QDate(2026, 12, 14));
    expect(classifyQuestion(m_desk->as(DeskFixture::deputy), own, QuestionCompetence::OtherAgency));
    QCOMPARE(dueOf(own), QDate(2026, 11, 30));
    const ArticleId earlier = received(QDate(2026, 11, 13));
    expect(classifyQuestion(m_desk->as(DeskFixture::deputy), earlier, QuestionCompetence::OtherAgency));
    QCOMPARE(dueOf(earlier), QDate(2026, 11, 23));
    const auto forwarding = waiting(earlier);
    QVERIFY(forwarding);
    QCOMPARE(forwarding->entry.task.duty, AgendaDuty::Forward);
    QCOMPARE(forwarding->entry.task.deadline->limit.ruleId, u"ND-13"_s);
}

void TestQuestions::severalSectorsHaveLonger()
{
    m_desk = m_vinhPhuc.get();
    const ArticleId id = received();
    expect(classifyQuestion(m_desk->as(DeskFixture::deputy), id, QuestionCompetence::Own));
    QCOMPARE(dueOf(id), QDate(2026, 11, 30));
    expect(classifyQuestion(m_desk->as(DeskFixture::deputy), id, QuestionCompetence::InterSector));
    QCOMPARE(dueOf(id), QDate(2026, 12, 7));
    QCOMPARE(waiting(id)->entry.task.duty, AgendaDuty::Answer);
    m_desk = m_namDinh.get();
}

void TestQuestions::aPromiseTakesThePlaceOfTheLimit()
{
    const ArticleId id = received();
    Session &session = m_desk->as(DeskFixture::deputy);
    QCOMPARE(reasonOf(promiseAnswer(session, id, QDate(2026, 12, 31), u"Kính gửi"_s)), u"question-step"_s);
    expect(classifyQuestion(session, id, QuestionCompetence::Own));
    QCOMPARE(reasonOf(promiseAnswer(session, id, {}, u"Kính gửi"_s)), u"date-invalid"_s);
    QCOMPARE(promiseAnswer(session, id, QDate(2026, 12, 31), u"Kính gửi"_s)->promisedFor, QDate(2026, 12, 31));
    QCOMPARE(dueOf(id), QDate(2026, 12, 31));
}

void TestQuestions::whatIsClosedWaitsForNobody()
{
    const ArticleId passed = received();
    Session &session = m_desk->as(DeskFixture::deputy);
    expect(classifyQuestion(session, passed, QuestionCompetence::OtherAgency));
    expect(forwardQuestion(session, passed, u"Sở Giao thông"_s, u"Kính gửi bà"_s));
    QVERIFY(!waiting(passed));
    const ArticleId answered = received();
    write(answered, {{u"answer"_s, u"Quý I năm 2027."_s}});
    Session &again = m_desk->as(DeskFixture::deputy);
    expect(classifyQuestion(again, answered, QuestionCompetence::Own));
    Session &chair = m_desk->as(DeskFixture::approver);
    expect(signAnswer(chair, answered));
    // It is still to be published, without a limit to answer.
    const auto publishing = waiting(answered);
    QVERIFY(publishing);
    QCOMPARE(publishing->entry.task.duty, AgendaDuty::Write);
    QVERIFY(!publishing->entry.task.deadline);
    for (const ListedQuestion &question : expect(listQuestions(chair, m_calendar))) {
        if (question.article.id == passed || question.article.id == answered)
            QVERIFY(!question.state.isOpen() && !question.standing);
    }
}

void TestQuestions::stepsCannotBeChanged()
{
    received();
    store::Connection &content = m_desk->as(DeskFixture::deputy).store->content();
    QVERIFY(!content.execute("UPDATE question_events SET step = 'answered';").ok());
    QVERIFY(!content.execute("DELETE FROM question_events;").ok());
    QVERIFY(!content.execute("DELETE FROM private_fields;").ok());
}

void TestQuestions::documentsAreDueFromTheirOwnDays()
{
    m_desk = m_vinhPhuc.get();
    const auto dueIn = [this](const QString &category, const QMap<QString, QString> &fields) {
        const ArticleId id = m_desk->draft();
        Session &session = m_desk->as(DeskFixture::contributor);
        ArticleView view = expect(showArticle(session, id));
        view.metadata.category = category;
        for (const auto &[field, value] : fields.asKeyValueRange())
            expect(setMetadataField(view.metadata, field, value));
        expect(saveDraft(session, id, view.document, view.metadata));
        for (const AgendaArticle &waiting : expect(readAgenda(session, m_calendar)).articles) {
            if (waiting.article.id == id)
                return waiting.due.first() ? waiting.due.first()->dueDate : QDate();
        }
        return QDate();
    };
    QCOMPARE(dueIn(u"van-ban"_s, {}), QDate());
    QCOMPARE(dueIn(u"van-ban"_s, {{u"issue-date"_s, u"2026-11-16"_s}}), QDate(2026, 11, 26));
    QCOMPARE(dueIn(u"tuyen-truyen-chinh-sach"_s, {{u"issue-date"_s, u"2026-11-16"_s}}), QDate(2026, 11, 23));
    QCOMPARE(dueIn(u"du-an-dau-thau"_s, {{u"approval-date"_s, u"2026-11-16"_s}}), QDate(2026, 12, 1));
    QCOMPARE(dueIn(u"khoa-hoc-cong-nghe"_s, {{u"acceptance-date"_s, u"2026-11-16"_s}}), QDate(2026, 12, 1));
    // Ten working days before it takes effect.
    QCOMPARE(dueIn(u"thu-tuc-hanh-chinh"_s, {{u"effective-date"_s, u"2026-12-15"_s}}), QDate(2026, 12, 1));
}

QTEST_GUILESS_MAIN(TestQuestions)
#include "test_questions.moc"
