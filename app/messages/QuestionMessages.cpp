// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"question-missing",
     QT_TRANSLATE_NOOP("Messages", "The question itself is not written."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Write what was asked, then take the question in again.")},
    {"date-in-future",
     QT_TRANSLATE_NOOP("Messages", "%1 has not come yet, so nothing can have been received on it."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Enter the day the question came to the unit.")},
    {"question-step",
     QT_TRANSLATE_NOOP("Messages", "This cannot be done with the question as it stands now."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Take it in and classify it first; only what belongs to another agency is forwarded, and only what does not is answered.")},
    {"agency-missing",
     QT_TRANSLATE_NOOP("Messages", "The agency the question goes to is not named."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Write the agency's name.")},
    {"letter-missing",
     QT_TRANSLATE_NOOP("Messages", "The person who asked has to be told, and the letter is empty."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Write the letter, or use the one that is drafted.")},
    {"answer-missing",
     QT_TRANSLATE_NOOP("Messages", "Question and answer are not both written, so nothing can be signed."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Write the answer, save it, then sign.")},
    {"question-event-invalid",
     QT_TRANSLATE_NOOP("Messages", "A signed step of a question was altered."),
     lastSaveSafe,
     restoreBackup},
    {"english-exists",
     QT_TRANSLATE_NOOP("Messages", "“%1” has an English version already."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Open that one and bring it up to date.")},
    {"english-of-english",
     QT_TRANSLATE_NOOP("Messages", "“%1” cannot have an English version: it is one, or the same article."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose the Vietnamese article.")},
};
// clang-format on

} // namespace

std::span<const Message> questionMessages()
{
    return table;
}

} // namespace bantin::messages
