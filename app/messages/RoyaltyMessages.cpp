// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

constexpr const char *sheetsKept =
    QT_TRANSLATE_NOOP("Messages", "Nothing was written; the sheets and rates are unchanged.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"royalty-law-invalid",
     QT_TRANSLATE_NOOP("Messages", "The data on royalties says something at “%1” that it cannot say."),
     sheetsKept,
     tellAdministrator},
    {"royalty-sheet-invalid",
     QT_TRANSLATE_NOOP("Messages", "A royalty sheet cannot be read (%1)."),
     QT_TRANSLATE_NOOP("Messages", "The other sheets and everything written in articles are unchanged."),
     tellAdministrator},
    {"royalty-genre-unknown",
     QT_TRANSLATE_NOOP("Messages", "“%1” is not a kind of work the decree knows."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Choose one of the kinds in the table of coefficients.")},
    {"royalty-over-limit",
     QT_TRANSLATE_NOOP("Messages", "A coefficient of %1 is not possible: for “%3” it is above 0 and at most %2."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Enter a coefficient within the limit, in the table of coefficients or in the line.")},
    {"royalty-extra-range",
     QT_TRANSLATE_NOOP("Messages", "%1 per cent is not possible here: the decree says %2 to %3."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Enter a percentage within that range.")},
    {"royalty-wage-unknown",
     QT_TRANSLATE_NOOP("Messages", "The base wage of %1 is not known to this program."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Leave that item out and settle it on paper.")},
    {"royalty-not-posted",
     QT_TRANSLATE_NOOP("Messages", "“%1” was not published by the portal, so nothing can be paid for it."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Leave it out until the portal's receipt is there.")},
    {"royalty-twice",
     QT_TRANSLATE_NOOP("Messages", "“%1” stands on a sheet already."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Leave the second line out.")},
    {"royalty-payee-missing",
     QT_TRANSLATE_NOOP("Messages", "Nobody is named whom “%1” is to be paid to."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Enter the name, then save again.")},
    {"royalty-empty",
     QT_TRANSLATE_NOOP("Messages", "A royalty sheet needs at least one line."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Choose a period in which something was published.")},
    {"royalty-decided",
     QT_TRANSLATE_NOOP("Messages", "This sheet has been decided on and cannot be changed."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Put what is missing on another sheet.")},
    {"royalty-over-budget",
     QT_TRANSLATE_NOOP("Messages", "The sheet comes to %1 đồng, which is more than the budget of %2."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Ask for another estimate, or decide within the budget.")},
    {"royalty-document-missing",
     QT_TRANSLATE_NOOP("Messages", "The regulation leaves this decision to somebody outside the desk; its document is not named."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Enter number and symbol of the chair's decision.")},
    {"royalty-own-estimate",
     QT_TRANSLATE_NOOP("Messages", "You made this estimate, so somebody else has to record the decision on it."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Ask another member with the right to decide.")},
    {"royalty-not-decided",
     QT_TRANSLATE_NOOP("Messages", "Nothing can be paid before the amount is decided."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Ask for the decision first.")},
    {"royalty-paid",
     QT_TRANSLATE_NOOP("Messages", "This sheet has been paid already."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Look at the list of sheets again.")},
    {"royalty-day-invalid",
     QT_TRANSLATE_NOOP("Messages", "It cannot have been paid on %1."),
     sheetsKept,
     QT_TRANSLATE_NOOP("Messages", "Choose a day from the decision up to today.")},
};
// clang-format on

} // namespace

std::span<const Message> royaltyMessages()
{
    return table;
}

} // namespace bantin::messages
