// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"field-forbids",
     QT_TRANSLATE_NOOP("Messages", "The category “%2” is outside your field of work (%3), so you cannot %1 here."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Ask a colleague in charge of that field, or ask the administrator to change yours."),
     Arguments::Names},
    {"store-field-of-work",
     QT_TRANSLATE_NOOP("Messages", "The workspace refused the decision: the article is outside the signer's field of work."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the article is still waiting."),
     QT_TRANSLATE_NOOP("Messages", "Ask a colleague in charge of that field.")},
    {"four-eyes-delegator",
     QT_TRANSLATE_NOOP("Messages", "Who delegated the approval wrote part of this article, so nobody can approve it in their place."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the article is still waiting for approval."),
     QT_TRANSLATE_NOOP("Messages", "Ask another approver to read it.")},
    {"board-invalid",
     QT_TRANSLATE_NOOP("Messages", "The editorial board is not complete or not well formed (at %1)."),
     QT_TRANSLATE_NOOP("Messages", "The board that was signed last stays as it is."),
     QT_TRANSLATE_NOOP("Messages", "Give every seat a name, and only one head and one chair; then save again.")},
    {"power-missing",
     QT_TRANSLATE_NOOP("Messages", "Only these may do this here: %2."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Ask one of them to do it, or to delegate it to you."),
     Arguments::Names},
    {"delegation-power-missing",
     QT_TRANSLATE_NOOP("Messages", "%1 does not hold this power and so cannot delegate it: %2."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose somebody who holds it by role or post; what was delegated is not delegated again."),
     Arguments::Names},
    {"delegation-incomplete",
     QT_TRANSLATE_NOOP("Messages", "A delegation needs two different people, at least one power, the number of its paper and an end after its beginning."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Fill in what is missing and save again.")},
    {"delegation-begun",
     QT_TRANSLATE_NOOP("Messages", "A delegation cannot begin before it is entered."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Let it begin today or later; what was decided before cannot be covered afterwards.")},
    {"delegation-not-found",
     QT_TRANSLATE_NOOP("Messages", "There is no delegation number %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose one from the list.")},
    {"delegation-over",
     QT_TRANSLATE_NOOP("Messages", "Delegation number %1 has already ended."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "There is nothing more to do; it stays in the list for good.")},
    {"field-of-work-unknown",
     QT_TRANSLATE_NOOP("Messages", "The regulation of this workspace has no category “%1”."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose the field of work from the categories of the regulation.")},
    {"level-unknown",
     QT_TRANSLATE_NOOP("Messages", "The regulation of this workspace names no level of permission “%1”."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose one of the levels it names, or give roles.")},
    {"level-needs-field",
     QT_TRANSLATE_NOOP("Messages", "The level “%1” goes with a field of work, and none was given."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose the categories this account is in charge of.")},
    {"administrator-fixed",
     QT_TRANSLATE_NOOP("Messages", "Whether %1 is an administrator cannot be changed: the key of the unit lies in an administrator's own slot."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Add a new account as administrator, or transfer the work of this one.")},
    {"task-incomplete",
     QT_TRANSLATE_NOOP("Messages", "A task needs somebody who is on duty, and an article or a category."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose who is to do it and what it is about.")},
    {"task-not-found",
     QT_TRANSLATE_NOOP("Messages", "There is no task number %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose one from the list.")},
    {"task-of-another",
     QT_TRANSLATE_NOOP("Messages", "Task number %1 was given to somebody else."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Who it was given to, or who gave it, marks it as done.")},
    {"regulation-same",
     QT_TRANSLATE_NOOP("Messages", "The unit already follows the profile “%1”."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose another profile.")},
    {"regulation-changed",
     QT_TRANSLATE_NOOP("Messages", "The regulation was changed after “%1” was reviewed."),
     QT_TRANSLATE_NOOP("Messages", "The text and what was decided are kept."),
     QT_TRANSLATE_NOOP("Messages", "Return it, so that it is checked and reviewed under the rules now in force.")},
    {"change-reason-missing",
     QT_TRANSLATE_NOOP("Messages", "A change of the regulation needs its reason and the paper that orders it."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Write both and save again.")},
};
// clang-format on

} // namespace

std::span<const Message> boardMessages()
{
    return table;
}

} // namespace bantin::messages
