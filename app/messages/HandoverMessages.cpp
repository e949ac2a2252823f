// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

constexpr auto noFile =
    QT_TRANSLATE_NOOP("Messages", "No half file bears this name, and the articles here are as they were.");
constexpr auto nothingMade = QT_TRANSLATE_NOOP("Messages", "No hand-over was made; the articles are as they were.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"recipients-none",
     QT_TRANSLATE_NOOP("Messages", "A hand-over needs somebody to receive it."),
     nothingMade,
     QT_TRANSLATE_NOOP("Messages", "Choose at least one member of the editorial board.")},
    {"recipient-unusable",
     QT_TRANSLATE_NOOP("Messages", "Nothing can be encrypted to the certificate of %1."),
     nothingMade,
     QT_TRANSLATE_NOOP("Messages", "Choose somebody else, or ask the administrator for a new certificate.")},
    {"recipient-not-member",
     QT_TRANSLATE_NOOP("Messages", "The certificate of %1 is not that of a serving member of the editorial board."),
     nothingMade,
     QT_TRANSLATE_NOOP("Messages", "Choose a member of the board; drafts of the unit are for nobody else.")},
    {"envelope-too-large",
     QT_TRANSLATE_NOOP("Messages", "The hand-over is larger than 1 GB."),
     lastSaveSafe,
     QT_TRANSLATE_NOOP("Messages", "Hand over fewer articles at a time.")},
    {"handover-no-space",
     QT_TRANSLATE_NOOP("Messages", "There is not enough room in %1 for the hand-over."),
     noFile,
     QT_TRANSLATE_NOOP("Messages", "Free some space there, or choose another stick or folder, then save again.")},
    {"handover-not-written",
     QT_TRANSLATE_NOOP("Messages", "The file could not be written: %1."),
     noFile,
     QT_TRANSLATE_NOOP("Messages", "Check that the stick is still in and not write-protected, or choose another folder, then save again.")},
    {"handover-not-kept",
     QT_TRANSLATE_NOOP("Messages", "What was written to %1 does not read back as it was."),
     noFile,
     QT_TRANSLATE_NOOP("Messages", "Do not trust this stick any more; save again to another one.")},
    {"handover-not-sealed",
     QT_TRANSLATE_NOOP("Messages", "No such hand-over was sealed at this desk."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
     QT_TRANSLATE_NOOP("Messages", "Hand over the articles again.")},
    {"envelope-form",
     QT_TRANSLATE_NOOP("Messages", "The file is no hand-over, or only a part of one."),
     nothingTakenOver,
     QT_TRANSLATE_NOOP("Messages", "Check that the whole file was copied, then choose it again.")},
    {"envelope-other-recipient",
     QT_TRANSLATE_NOOP("Messages", "This hand-over is not for you; only its recipients can open it."),
     nothingTakenOver,
     QT_TRANSLATE_NOOP("Messages", "Let a recipient take it over, or ask the sender to hand over to you.")},
    {"envelope-altered",
     QT_TRANSLATE_NOOP("Messages", "The hand-over was changed or damaged on its way."),
     nothingTakenOver,
     QT_TRANSLATE_NOOP("Messages", "Copy the file again; if it happens again, ask the sender to hand over again.")},
    {"handover-invalid",
     QT_TRANSLATE_NOOP("Messages", "The hand-over is not put together as it should be (%1)."),
     nothingTakenOver,
     handOverAgain},
    {"handover-question",
     QT_TRANSLATE_NOOP("Messages", "A signed step of a question does not hold or is missing (%1)."),
     nothingTakenOver,
     handOverAgain},
    {"handover-other-unit",
     QT_TRANSLATE_NOOP("Messages", "The hand-over is of another unit: %1."),
     nothingTakenOver,
     QT_TRANSLATE_NOOP("Messages", "Open the workspace of that unit, then take it over there.")},
    {"handover-signature",
     QT_TRANSLATE_NOOP("Messages", "The signature of %1 does not fit what was handed over."),
     nothingTakenOver,
     handOverAgain},
    {"handover-sender-unknown",
     QT_TRANSLATE_NOOP("Messages", "The sender %1 is not, or no longer, a member of the editorial board."),
     nothingTakenOver,
     QT_TRANSLATE_NOOP("Messages", "Ask who gave you the file; tell the administrator.")},
    {"handover-not-addressed",
     QT_TRANSLATE_NOOP("Messages", "The sender did not mean this hand-over for you; somebody else passed it on."),
     nothingTakenOver,
     QT_TRANSLATE_NOOP("Messages", "Ask the sender to hand over to you.")},
    {"handover-roster-fork",
     QT_TRANSLATE_NOOP("Messages", "Two different lists of the editorial board have the same number."),
     nothingTakenOver,
     tellAdministrator},
    {"handover-known",
     QT_TRANSLATE_NOOP("Messages", "This hand-over was already taken over on %1."),
     nothingTakenOver,
     QT_TRANSLATE_NOOP("Messages", "There is nothing to do.")},
    {"handover-empty",
     QT_TRANSLATE_NOOP("Messages", "No article was chosen."),
     nothingMade,
     QT_TRANSLATE_NOOP("Messages", "Choose the articles to hand over.")},
    {"branch-not-found",
     QT_TRANSLATE_NOOP("Messages", "There is no other version with the number %1."),
     lastSaveSafe,
     QT_TRANSLATE_NOOP("Messages", "Look at the list of other versions again.")},
    {"branch-settled",
     QT_TRANSLATE_NOOP("Messages", "The other version number %1 was already dealt with."),
     lastSaveSafe,
     QT_TRANSLATE_NOOP("Messages", "There is nothing to do.")},
    {"invitation-invalid",
     QT_TRANSLATE_NOOP("Messages", "The file is no invitation to a desk, or it was changed."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was made."),
     QT_TRANSLATE_NOOP("Messages", "Copy the file again, or make a new invitation at the first desk.")},
    {"invitation-other-unit",
     QT_TRANSLATE_NOOP("Messages", "The invitation is to a desk of another unit: %1."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was made."),
     QT_TRANSLATE_NOOP("Messages", "Open the workspace of that unit, or begin a new one with the invitation.")},
    {"invitation-not-member",
     QT_TRANSLATE_NOOP("Messages", "%1 is no longer a member of the editorial board."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was made."),
     tellAdministrator},
    {"account-already-here",
     QT_TRANSLATE_NOOP("Messages", "%1 can already unlock this workspace."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
     QT_TRANSLATE_NOOP("Messages", "Unlock with the passphrase of this desk.")},
};
// clang-format on

} // namespace

std::span<const Message> handoverMessages()
{
    return table;
}

} // namespace bantin::messages
