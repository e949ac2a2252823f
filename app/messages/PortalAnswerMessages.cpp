// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

constexpr auto approvedKept =
    QT_TRANSLATE_NOOP("Messages", "The approved text and its signatures are safe on this computer.");
constexpr auto tellPortal = QT_TRANSLATE_NOOP(
    "Messages", "Tell the portal's people at once; after they have restored the page, check it again.");
constexpr auto seeBackup =
    QT_TRANSLATE_NOOP("Messages", "If this workspace was restored from a backup, look for a newer one before you go "
                                  "on; do not decide anew what has been decided already.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"page-differs",
     QT_TRANSLATE_NOOP("Messages", "Readers get something else than what was approved at %1."),
     approvedKept,
     tellPortal},
    {"page-frame-differs",
     QT_TRANSLATE_NOOP("Messages", "The text at %1 is the approved one, but what stands around it is not what this program makes."),
     approvedKept,
     QT_TRANSLATE_NOOP("Messages", "Look at the page. After a new version of the programs this is to be expected until the article is published again; otherwise tell the portal's people.")},
    {"page-missing",
     QT_TRANSLATE_NOOP("Messages", "There is nothing at %1 any more."),
     approvedKept,
     tellPortal},
    {"page-withdrawn",
     QT_TRANSLATE_NOOP("Messages", "The page at %1 was taken away, though nobody here decided so."),
     approvedKept,
     QT_TRANSLATE_NOOP("Messages", "Pull from the portal to see which decision it carried out, then ask the head of the board.")},
    {"page-still-there",
     QT_TRANSLATE_NOOP("Messages", "The page at %1 was withdrawn, but readers still get it."),
     QT_TRANSLATE_NOOP("Messages", "The signed withdrawal is safe on this computer."),
     tellPortal},
    {"page-replaced",
     QT_TRANSLATE_NOOP("Messages", "The portal says that something newer stands at %1."),
     approvedKept,
     seeBackup},
    {"page-record-differs",
     QT_TRANSLATE_NOOP("Messages", "Readers get what was approved at %1, but the portal says it published something else."),
     approvedKept,
     QT_TRANSLATE_NOOP("Messages", "Tell the portal's people that their records are wrong.")},
    {"page-not-published",
     QT_TRANSLATE_NOOP("Messages", "This article has no page on the portal yet."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Send it first.")},
    {"page-source-altered",
     QT_TRANSLATE_NOOP("Messages", "The text of “%1” in this workspace is not the one that was approved."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Check the workspace, and restore it from a backup.")},
    {"page-unknown",
     QT_TRANSLATE_NOOP("Messages", "The portal knows no page of this package."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at the page itself.")},
    {"request-unsigned",
     QT_TRANSLATE_NOOP("Messages", "The portal answers this question only when it is signed."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Ask with an account of the unit.")},
    {"request-time",
     QT_TRANSLATE_NOOP("Messages", "The clock of this computer is too far from the portal's (%1)."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Set the clock, then ask again.")},
    {"request-denied",
     QT_TRANSLATE_NOOP("Messages", "The portal does not tell this account about the unit."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Ask with the account of somebody who serves on the board now; if that fails too, ask the administrator whether the unit is registered there.")},
    {"roster-unknown",
     QT_TRANSLATE_NOOP("Messages", "The portal has accepted nothing of this unit yet."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Send a first article.")},
    {"article-unknown",
     QT_TRANSLATE_NOOP("Messages", "The portal knows no such article of this unit."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Check the id.")},
    {"pulled-roster-untrusted",
     QT_TRANSLATE_NOOP("Messages", "The portal gave a list of the board that the unit did not sign."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Do not send, and tell the portal's people.")},
    {"pulled-decisions-untrusted",
     QT_TRANSLATE_NOOP("Messages", "The portal gave decisions that are not signed by the unit's people (number %1)."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Do not send, and tell the portal's people.")},
    {"portal-roster-newer",
     QT_TRANSLATE_NOOP("Messages", "The portal knows version %1 of the list of the board; here it is version %2."),
     nothingChanged,
     seeBackup},
    {"portal-article-unknown",
     QT_TRANSLATE_NOOP("Messages", "The portal has an article of this unit that is not in this workspace (%1)."),
     nothingChanged,
     seeBackup},
    {"portal-article-newer",
     QT_TRANSLATE_NOOP("Messages", "The portal has carried out decision %2 about “%1”; here there are only %3."),
     nothingChanged,
     seeBackup},
    {"portal-article-other",
     QT_TRANSLATE_NOOP("Messages", "The portal knows other decisions about “%1” than this workspace."),
     nothingChanged,
     seeBackup},
    {"category-not-open",
     QT_TRANSLATE_NOOP("Messages", "The portal takes no articles of the category of “%1” (%2)."),
     QT_TRANSLATE_NOOP("Messages", "It has not been sent yet."),
     QT_TRANSLATE_NOOP("Messages", "Ask the portal's people to open the category, or return the article to have its category changed.")},
};
// clang-format on

} // namespace

std::span<const Message> portalAnswerMessages()
{
    return table;
}

} // namespace bantin::messages
