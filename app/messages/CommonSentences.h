// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bantin::messages {

// Said again and again: one wording, translated once.
inline constexpr const char *nothingChanged = QT_TRANSLATE_NOOP("Messages", "Nothing was changed.");
inline constexpr const char *draftsSafe =
    QT_TRANSLATE_NOOP("Messages", "Your articles on this computer are unchanged.");
inline constexpr const char *lastSaveSafe =
    QT_TRANSLATE_NOOP("Messages", "Everything saved before is still in the workspace.");
inline constexpr const char *fileUntouched =
    QT_TRANSLATE_NOOP("Messages", "The file was not touched and nothing was imported.");
inline constexpr const char *packageRejected =
    QT_TRANSLATE_NOOP("Messages", "The package was not accepted; nothing was published from it.");
inline constexpr const char *deliveryQueued =
    QT_TRANSLATE_NOOP("Messages", "The package stays in the outbox and what has arrived is not sent again.");
inline constexpr const char *portalKept = QT_TRANSLATE_NOOP("Messages", "What is already published stays as it is.");
inline constexpr const char *tryAgain =
    QT_TRANSLATE_NOOP("Messages", "Try again; if it happens again, tell the administrator.");
inline constexpr const char *tellAdministrator = QT_TRANSLATE_NOOP("Messages", "Tell the administrator.");
inline constexpr const char *waitForRetry =
    QT_TRANSLATE_NOOP("Messages", "Bàn Tin tries again by itself; you can also press Send now.");
inline constexpr const char *packAgain =
    QT_TRANSLATE_NOOP("Messages", "Ask the sending unit to pack the article again and do not use this file.");
inline constexpr const char *nothingTakenOver =
    QT_TRANSLATE_NOOP("Messages", "Nothing was taken over; the articles here are as they were.");
inline constexpr const char *handOverAgain = QT_TRANSLATE_NOOP("Messages", "Ask the sender to hand over again.");
inline constexpr const char *restoreBackup =
    QT_TRANSLATE_NOOP("Messages", "Do not delete anything; ask the administrator to restore the latest backup.");

} // namespace bantin::messages
