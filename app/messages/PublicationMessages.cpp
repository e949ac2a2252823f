// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"warnings-open",
     QT_TRANSLATE_NOOP("Messages", "There are warnings nobody has given a reason for (%1)."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the text is saved."),
     QT_TRANSLATE_NOOP("Messages", "Correct what they point to, or say for each why it stands.")},
    {"override-invalid",
     QT_TRANSLATE_NOOP("Messages", "“%1” is not a rule and a reason."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Write the rule, an equals sign and the reason, for example DV-08=No secret is named.")},
    {"override-blocks",
     QT_TRANSLATE_NOOP("Messages", "The rule %1 has to be met; no reason can stand in for that."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the text is saved."),
     QT_TRANSLATE_NOOP("Messages", "Open the checks: each one takes you to the place to correct.")},
    {"override-unknown",
     QT_TRANSLATE_NOOP("Messages", "Nothing in the article warns of the rule %1, so there is nothing to give a reason for."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the text is saved."),
     QT_TRANSLATE_NOOP("Messages", "Look at the checks again: the text may have been corrected meanwhile.")},
    {"confirmation-missing",
     QT_TRANSLATE_NOOP("Messages", "“%1” by %2 lacks what has to be confirmed: %3."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Read each item of the list, confirm it, then sign again."),
     Arguments::Names},
    {"publish-from-past",
     QT_TRANSLATE_NOOP("Messages", "The time from which it is to be seen is already over."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was decided; the article is still waiting for approval."),
     QT_TRANSLATE_NOOP("Messages", "Choose a time to come, or publish at once.")},
    {"correction-unchanged",
     QT_TRANSLATE_NOOP("Messages", "Nothing has been corrected yet in “%1”."),
     QT_TRANSLATE_NOOP("Messages", "The published page is as it was."),
     QT_TRANSLATE_NOOP("Messages", "Correct the text first, then submit it.")},
    {"edit-published",
     QT_TRANSLATE_NOOP("Messages", "What is published is not edited without a decision."),
     QT_TRANSLATE_NOOP("Messages", "The published page and its text are as they were."),
     QT_TRANSLATE_NOOP("Messages", "Ask an approver to order a correction; then the text can be edited.")},
    {"package-scheduled",
     QT_TRANSLATE_NOOP("Messages", "The portal has the package and will publish it at %1."),
     QT_TRANSLATE_NOOP("Messages", "Until then nobody can see it."),
     QT_TRANSLATE_NOOP("Messages", "Nothing needs to be done. To stop it, withdraw the article before that time.")},
    {"trash-published",
     QT_TRANSLATE_NOOP("Messages", "“%1” is on the portal while it is being corrected."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Publish the correction or withdraw the article first.")},
    {"notice-invalid",
     QT_TRANSLATE_NOOP("Messages", "The notice of withdrawal does not fit what it withdraws (%1)."),
     packageRejected,
     packAgain},
    {"correction-missing",
     QT_TRANSLATE_NOOP("Messages", "A new text for a published page needs a decision to correct it first."),
     packageRejected,
     QT_TRANSLATE_NOOP("Messages", "Have the correction ordered, then submit and approve the text again.")},
    {"decision-old",
     QT_TRANSLATE_NOOP("Messages", "The portal already knows a later decision about this article."),
     QT_TRANSLATE_NOOP("Messages", "The portal shows what was decided last."),
     QT_TRANSLATE_NOOP("Messages", "Nothing needs to be done; an older package came late or a second time.")},
    {"decision-other-history",
     QT_TRANSLATE_NOOP("Messages", "The decisions in the package are not those the portal knows of this article."),
     packageRejected,
     QT_TRANSLATE_NOOP("Messages", "The workspace may have been restored from an old backup: ask the administrator.")},
};
// clang-format on

} // namespace

std::span<const Message> publicationMessages()
{
    return table;
}

} // namespace bantin::messages
