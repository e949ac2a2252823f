// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/question/QuestionEvent.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/EnumNames.h"
#include "app/base/JsonReader.h"

#include <limits>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<QuestionStep, 6> steps{{{
    {QuestionStep::Received, QLatin1StringView("received")},
    {QuestionStep::Classified, QLatin1StringView("classified")},
    {QuestionStep::Forwarded, QLatin1StringView("forwarded")},
    {QuestionStep::Promised, QLatin1StringView("promised")},
    {QuestionStep::Answered, QLatin1StringView("answered")},
    {QuestionStep::Rejected, QLatin1StringView("rejected")},
}}};

constexpr EnumNames<QuestionCompetence, 3> competences{{{
    {QuestionCompetence::Own, QLatin1StringView("own")},
    {QuestionCompetence::InterSector, QLatin1StringView("inter-sector")},
    {QuestionCompetence::OtherAgency, QLatin1StringView("other-agency")},
}}};

constexpr auto recordType = "bantin-question-event/1"_L1;
constexpr qsizetype sha256Size = 32;

QString textIn(JsonReader &reader, QLatin1StringView name)
{
    return reader.has(name) ? reader.text(name) : QString();
}

/// Each step says what is its own and nothing else.
void readParticulars(JsonReader &reader, QuestionEvent &event)
{
    using enum QuestionStep;
    const QuestionStep step = event.step;
    if (step == Received || step == Promised)
        event.day = reader.date("day"_L1);
    if (step == Classified)
        event.competence = reader.named("competence"_L1, questionCompetenceFromName);
    if (step == Forwarded)
        event.agency = reader.text("agency"_L1);
    if (step == Rejected)
        event.reason = reader.text("reason"_L1);
    if (step == Answered)
        event.answerSha256 = reader.hex("answer-sha256"_L1, sha256Size);
    if (step != Received && step != Classified)
        event.letter = textIn(reader, "letter"_L1);
}

QuestionEvent readEvent(JsonReader &reader)
{
    QuestionEvent event;
    reader.constant("type"_L1, recordType);
    event.sequence = int(reader.integer("sequence"_L1, 1, std::numeric_limits<int>::max()));
    event.step = reader.named("step"_L1, questionStepFromName);
    event.article = reader.id<ArticleId>("article"_L1);
    event.actor = reader.id<AccountId>("actor"_L1);
    event.actorName = reader.text("actor-name"_L1);
    event.role = reader.named("role"_L1, roleFromName);
    event.certificateSha256 = reader.hex("certificate-sha256"_L1, sha256Size);
    event.at = reader.timestamp("at"_L1);
    readParticulars(reader, event);
    return event;
}

} // namespace

QString questionStepName(QuestionStep step)
{
    return steps.name(step);
}

std::optional<QuestionStep> questionStepFromName(QStringView name)
{
    return steps.value(name);
}

QString questionCompetenceName(QuestionCompetence competence)
{
    return competences.name(competence);
}

std::optional<QuestionCompetence> questionCompetenceFromName(QStringView name)
{
    return competences.value(name);
}

QByteArray toJson(const QuestionEvent &event)
{
    QJsonObject object{{u"type"_s, recordType},
                       {u"sequence"_s, event.sequence},
                       {u"step"_s, questionStepName(event.step)},
                       {u"article"_s, event.article.toString()},
                       {u"actor"_s, event.actor.toString()},
                       {u"actor-name"_s, event.actorName},
                       {u"role"_s, roleName(event.role)},
                       {u"certificate-sha256"_s, QString::fromLatin1(event.certificateSha256.toHex())},
                       {u"at"_s, toTimestamp(event.at)}};
    if (event.day.isValid())
        object.insert(u"day"_s, event.day.toString(Qt::ISODate));
    if (event.competence)
        object.insert(u"competence"_s, questionCompetenceName(*event.competence));
    for (const auto &[name, text] :
         {std::pair{u"agency"_s, event.agency}, {u"reason"_s, event.reason}, {u"letter"_s, event.letter}}) {
        if (!text.isEmpty())
            object.insert(name, text);
    }
    if (!event.answerSha256.isEmpty())
        object.insert(u"answer-sha256"_s, QString::fromLatin1(event.answerSha256.toHex()));
    return toCanonicalJson(object);
}

Result<QuestionEvent> questionEventFromJson(QByteArrayView bytes)
{
    const auto invalid = [](const QString &detail) {
        return Error{Fault::Tampered, u"question-event-invalid"_s, Retry::Never, {}, detail};
    };
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(object.error().detail);
    JsonReader reader(*object);
    QuestionEvent event = readEvent(reader);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return event;
}

} // namespace bantin
