// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

constexpr const char *workspaceSafe =
    QT_TRANSLATE_NOOP("Messages", "The workspace on this computer is unchanged, and so are the backups made before.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"backup-target-unset",
     QT_TRANSLATE_NOOP("Messages", "No folder for backups has been chosen yet."),
     draftsSafe,
     QT_TRANSLATE_NOOP("Messages", "Choose a folder on another disk or a USB stick under Settings.")},
    {"backup-target-missing",
     QT_TRANSLATE_NOOP("Messages", "The folder for backups is not there: %1."),
     workspaceSafe,
     QT_TRANSLATE_NOOP("Messages", "If it is on a USB stick or another disk, plug it in; the backup is tried again by itself. To go on with a new one, choose its folder under Settings.")},
    {"backup-target-inside",
     QT_TRANSLATE_NOOP("Messages", "This folder is part of the workspace itself."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose a folder on another disk or a USB stick: what is lost with the workspace is no backup.")},
    {"backup-target-full",
     QT_TRANSLATE_NOOP("Messages", "There is not enough room for the backup at %1."),
     workspaceSafe,
     QT_TRANSLATE_NOOP("Messages", "Free some space there or choose another disk, then back up again.")},
    {"backup-target-unwritable",
     QT_TRANSLATE_NOOP("Messages", "The backup could not be written to %1."),
     workspaceSafe,
     QT_TRANSLATE_NOOP("Messages", "Check that the disk or USB stick is connected and not write-protected, then back up again.")},
    {"backup-incomplete",
     QT_TRANSLATE_NOOP("Messages", "The backup was made, but %1 pictures or packages of the workspace cannot be read."),
     QT_TRANSLATE_NOOP("Messages", "Everything else is in the backup, and older backups that may hold them are kept."),
     QT_TRANSLATE_NOOP("Messages", "Have the workspace checked for damage.")},
    {"backup-damaged",
     QT_TRANSLATE_NOOP("Messages", "The backup is damaged or was changed: %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose an older backup, or make a new one on another disk or USB stick.")},
    {"backup-not-found",
     QT_TRANSLATE_NOOP("Messages", "There is no backup of Bàn Tin in %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose the folder that holds “bantin-backup-…”.")},
    {"backup-other-key",
     QT_TRANSLATE_NOOP("Messages", "This backup was made under another key of the workspace: %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Choose a backup made after the key was changed, or use the passphrase or recovery key of that time.")},
    {"backup-newer",
     QT_TRANSLATE_NOOP("Messages", "This backup was made by a newer version of Bàn Tin: %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Install the newer version on this computer.")},
};
// clang-format on

} // namespace

std::span<const Message> backupMessages()
{
    return table;
}

} // namespace bantin::messages
