// SPDX-License-Identifier: GPL-3.0-or-later
// question_seeds FOLDER: one step of every kind.
#include "app/domain/question/QuestionEvent.h"
#include "tests/fuzz/SeedFolder.h"

#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

QuestionEvent stepOf(QuestionStep step)
{
    QuestionEvent event;
    event.sequence = 3;
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
        event.competence = QuestionCompetence::InterSector;
    if (step == QuestionStep::Forwarded)
        event.agency = u"Sở Giao thông"_s;
    if (step == QuestionStep::Rejected)
        event.reason = u"Trùng"_s;
    if (step == QuestionStep::Answered)
        event.answerSha256 = QByteArray(32, 9);
    if (step != QuestionStep::Received && step != QuestionStep::Classified)
        event.letter = u"Kính gửi bà"_s;
    return event;
}

} // namespace

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    using enum QuestionStep;
    for (const QuestionStep step : {Received, Classified, Forwarded, Promised, Answered, Rejected})
        seeds.write(questionStepName(step), toJson(stepOf(step)));
    return seeds.exitCode();
}
