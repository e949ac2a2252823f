// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/QuestionWords.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

QString QuestionWords::task(QuestionStep step)
{
    switch (step) {
    case QuestionStep::Received:
        return tr("Receive");
    case QuestionStep::Classified:
        return tr("Classify");
    case QuestionStep::Forwarded:
        return tr("Forward to the agency whose it is");
    case QuestionStep::Promised:
        return tr("Tell when the answer comes");
    case QuestionStep::Answered:
        return tr("Sign the answer");
    case QuestionStep::Rejected:
        return tr("Not take it, with a reason");
    }
    return {};
}

QString QuestionWords::done(const QuestionEvent &event)
{
    switch (event.step) {
    case QuestionStep::Received:
        return tr("Received on %1").arg(event.day.toString(u"dd/MM/yyyy"_s));
    case QuestionStep::Classified:
        return tr("Classified: %1").arg(event.competence ? competence(*event.competence) : QString());
    case QuestionStep::Forwarded:
        return tr("Forwarded to %1").arg(event.agency);
    case QuestionStep::Promised:
        return tr("Answer promised for %1").arg(event.day.toString(u"dd/MM/yyyy"_s));
    case QuestionStep::Answered:
        return tr("Answer signed");
    case QuestionStep::Rejected:
        return tr("Not taken: %1").arg(event.reason);
    }
    return {};
}

QString QuestionWords::competence(QuestionCompetence competence)
{
    switch (competence) {
    case QuestionCompetence::Own:
        return tr("This unit's own");
    case QuestionCompetence::InterSector:
        return tr("Several agencies together");
    case QuestionCompetence::OtherAgency:
        return tr("Another agency's");
    }
    return {};
}

StateLook QuestionWords::state(const QuestionState &state)
{
    if (state.closedBy == QuestionStep::Answered)
        return {tr("Answered"), "check"_L1, Tone::Success};
    if (state.closedBy == QuestionStep::Forwarded)
        return {tr("Forwarded"), "send"_L1, Tone::Info};
    if (state.closedBy == QuestionStep::Rejected)
        return {tr("Not taken"), "decline"_L1, Tone::Neutral};
    if (!state.receivedOn.isValid())
        return {tr("Not received yet"), "draft"_L1, Tone::Neutral};
    if (!state.competence)
        return {tr("To be classified"), "hourglass"_L1, Tone::Waiting};
    if (*state.competence == QuestionCompetence::OtherAgency)
        return {tr("To be forwarded"), "hourglass"_L1, Tone::Waiting};
    return {tr("To be answered"), "hourglass"_L1, Tone::Progress};
}

} // namespace bantin::ui
