// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/Role.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace bantin {

/// What happens to a question somebody asked the unit.
enum class QuestionStep {
    Received,
    Classified, ///< whose to answer it is
    Forwarded,  ///< to the agency whose it is; the asker is told
    Promised,   ///< the asker is told how it is handled and when the answer comes
    Answered,   ///< the head or a delegate signed the answer
    Rejected,   ///< it breaks the rules; dropped with a reason
};

/// Whose it is to answer a question.
enum class QuestionCompetence {
    Own,
    InterSector, ///< several agencies answer together
    OtherAgency, ///< it came to the wrong one
};

/// "received", "classified", "forwarded", "promised", "answered", "rejected".
QString questionStepName(QuestionStep step);
std::optional<QuestionStep> questionStepFromName(QStringView name);
/// "own", "inter-sector", "other-agency".
QString questionCompetenceName(QuestionCompetence competence);
std::optional<QuestionCompetence> questionCompetenceFromName(QStringView name);

/// The signed record of one step. It may hold words to the asker, so it is kept in the store and goes nowhere else.
struct QuestionEvent {
    int sequence = 0; ///< 1 for the question's first, then +1
    QuestionStep step = QuestionStep::Received;
    ArticleId article;
    AccountId actor;
    QString actorName;
    Role role = Role::Contributor;
    QByteArray certificateSha256;                      ///< 32 raw bytes
    QDateTime at;                                      ///< UTC, whole seconds
    QDate day = {};                                    ///< of Received the day it came in, of Promised the day promised
    std::optional<QuestionCompetence> competence = {}; ///< of Classified
    QString agency = {};                               ///< of Forwarded
    QString reason = {};                               ///< of Rejected
    QString letter = {};                               ///< to the asker: of Forwarded, Promised, Answered and Rejected
    QByteArray answerSha256 = {}; ///< of Answered, 32 raw bytes: of question and answer as they were signed

    friend bool operator==(const QuestionEvent &, const QuestionEvent &) = default;
};

/// Canonical JSON, "bantin-question-event/1"; what says nothing is left out.
QByteArray toJson(const QuestionEvent &event);
/// "question-event-invalid" on a missing, surplus or malformed member.
Result<QuestionEvent> questionEventFromJson(QByteArrayView bytes);

} // namespace bantin
