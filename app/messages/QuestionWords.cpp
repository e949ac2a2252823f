// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/QuestionWords.h"

#include <QCoreApplication>

namespace bantin::messages {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Messages", source);
}

} // namespace

QString questionStepInWords(QuestionStep step)
{
    switch (step) {
    case QuestionStep::Received:
        return tr(QT_TRANSLATE_NOOP("Messages", "Taken in"));
    case QuestionStep::Classified:
        return tr(QT_TRANSLATE_NOOP("Messages", "Classified"));
    case QuestionStep::Forwarded:
        return tr(QT_TRANSLATE_NOOP("Messages", "Forwarded to another agency"));
    case QuestionStep::Promised:
        return tr(QT_TRANSLATE_NOOP("Messages", "The asker was told when the answer comes"));
    case QuestionStep::Answered:
        return tr(QT_TRANSLATE_NOOP("Messages", "Answered"));
    case QuestionStep::Rejected:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Messages", "Dropped"));
}

QString questionCompetenceInWords(QuestionCompetence competence)
{
    switch (competence) {
    case QuestionCompetence::Own:
        return tr(QT_TRANSLATE_NOOP("Messages", "Ours to answer"));
    case QuestionCompetence::InterSector:
        return tr(QT_TRANSLATE_NOOP("Messages", "For several sectors together"));
    case QuestionCompetence::OtherAgency:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Messages", "For another agency"));
}

} // namespace bantin::messages
