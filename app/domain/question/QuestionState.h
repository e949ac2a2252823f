// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "app/domain/question/QuestionEvent.h"

#include <QList>

namespace bantin {

/// Where a question stands; follows from its events alone.
struct QuestionState {
    QDate receivedOn;
    std::optional<QuestionCompetence> competence; ///< the last word on it
    std::optional<QuestionStep> closedBy;         ///< Forwarded, Answered or Rejected; nothing while it is open
    QDate promisedFor;                            ///< when the asker was last told the answer comes; invalid: never
    QByteArray answerSha256;                      ///< of what was signed; empty before

    bool isOpen() const { return !closedBy; }
    friend bool operator==(const QuestionState &, const QuestionState &) = default;
};

/// A question that was closed is open again when it is classified anew.
QuestionState questionState(const QList<QuestionEvent> &events);

/// Whether `step` may come next. A question is received once, classified before anything else is done with it, forwarded only
/// when it is another agency's, and answered only when it is not.
bool mayFollow(const QuestionState &state, QuestionStep step);

/// Which of the profile's limits holds for a question of that competence. Those of rules a forward-deadline carries hold for
/// another agency's questions; of several limits to answer the shortest holds for one's own, the longest for one of several
/// sectors (Vĩnh Phúc Điều 7.7); before it is classified all may hold.
bool holdsFor(const Regulation &regulation, const DeadlineRule &rule, std::optional<QuestionCompetence> competence);

} // namespace bantin
