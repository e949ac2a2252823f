// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"recovery-key-wrong",
     QT_TRANSLATE_NOOP("Messages", "This recovery key does not belong to this workspace, or a newer one has replaced it."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the workspace is still locked and safe."),
     QT_TRANSLATE_NOOP("Messages", "Look for the sheet that was printed last for this unit and type its words.")},
    {"recovery-key-missing",
     QT_TRANSLATE_NOOP("Messages", "No recovery key was ever made for this workspace."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the workspace is still locked and safe."),
     QT_TRANSLATE_NOOP("Messages", "Ask another administrator of the unit, or restore a backup whose passphrase is known.")},
    {"recovery-word-count",
     QT_TRANSLATE_NOOP("Messages", "These are %1 words; a recovery key has %2."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Compare with the sheet from the first word on.")},
    {"recovery-word-unknown",
     QT_TRANSLATE_NOOP("Messages", "Word %1, “%2”, is not in the list of recovery words."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at this word on the sheet again; marks and capitals do not matter.")},
    {"recovery-checksum",
     QT_TRANSLATE_NOOP("Messages", "Every word is in the list, but together they are no recovery key: one is wrong, or two have changed places."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Compare each word with the sheet, in its order.")},
    {"envelope-invalid",
     QT_TRANSLATE_NOOP("Messages", "The workspace's new key could not be handed to this account: what was left for it is damaged or not from your unit."),
     QT_TRANSLATE_NOOP("Messages", "The articles are still encrypted and were not touched."),
     QT_TRANSLATE_NOOP("Messages", "Ask the administrator to let you in again with the recovery key.")},
    {"key-replaced",
     QT_TRANSLATE_NOOP("Messages", "The workspace has been given a new key, and this way in did not get it."),
     QT_TRANSLATE_NOOP("Messages", "The articles are still encrypted and were not touched."),
     QT_TRANSLATE_NOOP("Messages", "Ask the administrator to let you in again with the recovery key.")},
    {"slot-stale",
     QT_TRANSLATE_NOOP("Messages", "This passphrase belongs to a recovery of the account %1 that was not finished, or that replaced it."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the workspace is still locked and safe."),
     QT_TRANSLATE_NOOP("Messages", "Use the passphrase of the finished recovery, or do the recovery once more.")},
    {"rekey-unreachable",
     QT_TRANSLATE_NOOP("Messages", "The new key cannot be handed to: %1."),
     QT_TRANSLATE_NOOP("Messages", "Nothing was changed; the workspace still has its old key."),
     QT_TRANSLATE_NOOP("Messages", "Let them unlock the workspace once, or go on without them: the recovery key lets them in again later."),
     Arguments::Names},
    {"rekey-copy-wrong",
     QT_TRANSLATE_NOOP("Messages", "The copy under the new key is not the same as the original (%1)."),
     QT_TRANSLATE_NOOP("Messages", "The workspace still has its old key and every article; the copy was thrown away."),
     QT_TRANSLATE_NOOP("Messages", "Check the disk, then try again.")},
    {"hand-over-self",
     QT_TRANSLATE_NOOP("Messages", "The work of %1 cannot be transferred like this: not to the same account, and not by the person it belongs to."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose somebody else to go on with the work; another administrator closes an administrator's account.")},
    {"hand-over-unfit",
     QT_TRANSLATE_NOOP("Messages", "%1 has no role that may write articles and cannot take over this work."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose a contributor, an editor or an approver.")},
    {"comment-not-found",
     QT_TRANSLATE_NOOP("Messages", "This comment is not there any more (%1)."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Open the article again to see its comments of now.")},
    {"record-not-found",
     QT_TRANSLATE_NOOP("Messages", "There is no paper with the number %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at the list of the unit's papers for its number.")},
    {"passphrase-slot-last",
     QT_TRANSLATE_NOOP("Messages", "After this no passphrase would open the workspace any more."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Give another account a passphrase first.")},
    {"passphrase-too-simple",
     QT_TRANSLATE_NOOP("Messages", "The passphrase is too simple: it needs at least %1 of these four kinds: small letters, capital letters, digits, other signs (%2)."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Add a capital letter, a digit or a sign; spaces count as signs.")},
    {"passphrase-unchanged",
     QT_TRANSLATE_NOOP("Messages", "The new passphrase is the same as the old one."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose another one.")},
    {"passphrase-due-soon",
     QT_TRANSLATE_NOOP("Messages", "Your passphrase must be changed within %1 days (%2)."),
     QT_TRANSLATE_NOOP("Messages", "Until then everything works as before."),
     QT_TRANSLATE_NOOP("Messages", "Change it when it suits you; you need the old one for it.")},
    {"passphrase-due-now",
     QT_TRANSLATE_NOOP("Messages", "Your passphrase must be changed within 24 hours (%1)."),
     QT_TRANSLATE_NOOP("Messages", "Until then everything works as before."),
     QT_TRANSLATE_NOOP("Messages", "Change it when it suits you; you need the old one for it.")},
    {"passphrase-expired",
     QT_TRANSLATE_NOOP("Messages", "Your passphrase is older than the regulation allows (%1), so nothing can be signed with it."),
     QT_TRANSLATE_NOOP("Messages", "Your work is saved and you can go on reading, writing and backing up."),
     QT_TRANSLATE_NOOP("Messages", "Change the passphrase, then do this again.")},
};
// clang-format on

} // namespace

std::span<const Message> vaultMessages()
{
    return table;
}

} // namespace bantin::messages
