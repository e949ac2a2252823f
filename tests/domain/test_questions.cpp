// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Consultation.h"
#include "app/domain/question/QuestionState.h"

#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

QuestionEvent stepOf(QuestionStep step, int sequence = 1)
{
    QuestionEvent event;
    event.sequence = sequence;
    event.step = step;
    event.article = ArticleId::create();
    event.actor = AccountId::create();
    event.actorName = u"Biên tập viên"_s;
    event.role = Role::Editor;
    event.certificateSha256 = QByteArray(32, 7);
    event.at = QDateTime(QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC);
    if (step == QuestionStep::Received || step == QuestionStep::Promised)
        event.day = QDate(2026, 11, 20);
    if (step == QuestionStep::Classified)
        event.competence = QuestionCompetence::Own;
    if (step == QuestionStep::Forwarded)
        event.agency = u"Sở Giao thông"_s;
    if (step == QuestionStep::Rejected)
        event.reason = u"Trùng"_s;
    if (step == QuestionStep::Answered)
        event.answerSha256 = QByteArray(32, 9);
    return event;
}

const QList<QuestionStep> allSteps{QuestionStep::Received, QuestionStep::Classified, QuestionStep::Forwarded,
                                   QuestionStep::Promised, QuestionStep::Answered,   QuestionStep::Rejected};

} // namespace

class TestQuestionSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsReadAsItWasWritten();
    void aStepSaysWhatIsItsOwnAndNothingElse();
    void beginsWithItsReceipt();
    void classifyingOpensAgain();
    void aConsultationIsOpenOnItsLastDay();
};

void TestQuestionSteps::everyStepIsReadAsItWasWritten()
{
    for (const QuestionStep step : allSteps) {
        QuestionEvent event = stepOf(step);
        QCOMPARE(questionEventFromJson(toJson(event)).value(), event);
        if (step != QuestionStep::Received && step != QuestionStep::Classified) {
            event.letter = u"Kính gửi bà"_s;
            QCOMPARE(questionEventFromJson(toJson(event)).value(), event);
        }
        QCOMPARE(questionStepFromName(questionStepName(step)), step);
    }
}

void TestQuestionSteps::aStepSaysWhatIsItsOwnAndNothingElse()
{
    int refused = 0;
    for (const QuestionStep step : allSteps) {
        for (const QuestionStep other : allSteps) {
            QuestionEvent event = stepOf(other);
            event.step = step;
            const bool fits = questionEventFromJson(toJson(event)).ok();
            const auto isDay = [](QuestionStep s) {
                return s == QuestionStep::Received || s == QuestionStep::Promised;
            };
            QCOMPARE(fits, step == other || (isDay(step) && isDay(other)));
            refused += !fits;
        }
    }
    qInfo("%d mixtures refused", refused);
    QuestionEvent letter = stepOf(QuestionStep::Received);
    letter.letter = u"Kính gửi"_s;
    QCOMPARE(questionEventFromJson(toJson(letter)).error().reason, u"question-event-invalid"_s);
}

void TestQuestionSteps::beginsWithItsReceipt()
{
    const QuestionState none = questionState({});
    for (const QuestionStep step : allSteps)
        QCOMPARE(mayFollow(none, step), step == QuestionStep::Received);
    const QuestionState received = questionState({stepOf(QuestionStep::Received)});
    for (const QuestionStep step : allSteps)
        QCOMPARE(mayFollow(received, step), step == QuestionStep::Classified || step == QuestionStep::Rejected);
}

void TestQuestionSteps::classifyingOpensAgain()
{
    QList<QuestionEvent> events{stepOf(QuestionStep::Received), stepOf(QuestionStep::Classified)};
    QVERIFY(mayFollow(questionState(events), QuestionStep::Answered));
    QVERIFY(!mayFollow(questionState(events), QuestionStep::Forwarded));
    events.append(stepOf(QuestionStep::Answered));
    QCOMPARE(questionState(events).closedBy, QuestionStep::Answered);
    QVERIFY(mayFollow(questionState(events), QuestionStep::Answered));
    QVERIFY(!mayFollow(questionState(events), QuestionStep::Rejected));
    events.append(stepOf(QuestionStep::Classified));
    events.last().competence = QuestionCompetence::OtherAgency;
    QVERIFY(questionState(events).isOpen());
    QVERIFY(mayFollow(questionState(events), QuestionStep::Forwarded));
    QVERIFY(!mayFollow(questionState(events), QuestionStep::Answered));
}

void TestQuestionSteps::aConsultationIsOpenOnItsLastDay()
{
    Metadata metadata;
    metadata.fields = {{u"closing-date"_s, u"2026-11-30"_s}};
    QVERIFY(!consultationOf(metadata));
    metadata.kind = ContentKind::Consultation;
    QVERIFY(consultationOf(metadata)->isOpenOn(QDate(2026, 11, 30)));
    QVERIFY(!consultationOf(metadata)->isOpenOn(QDate(2026, 12, 1)));
    metadata.fields.clear();
    QVERIFY(!consultationOf(metadata));
}

QTEST_APPLESS_MAIN(TestQuestionSteps)
#include "test_questions.moc"
