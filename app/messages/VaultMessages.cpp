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
    {"passphrase-slot-last",
     QT_TRANSLATE_NOOP("Messages", "After this no passphrase would open the workspace any more."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Give another account a passphrase first.")},
};
// clang-format on

} // namespace

std::span<const Message> vaultMessages()
{
    return table;
}

} // namespace bantin::messages
