// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

constexpr auto packageKept = QT_TRANSLATE_NOOP("Messages", "The package stays in the outbox; nothing was lost.");
constexpr auto nothingTakenIn = QT_TRANSLATE_NOOP("Messages", "Nothing of it was taken in or published.");
constexpr auto outboxKept = QT_TRANSLATE_NOOP("Messages", "The outbox is as it was.");
constexpr auto copyAgain =
    QT_TRANSLATE_NOOP("Messages", "Copy the file again; if it happens again, ask the desk to copy the package anew.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"stick-full",
     QT_TRANSLATE_NOOP("Messages", "There is not enough room on the USB stick (%1)."),
     packageKept,
     QT_TRANSLATE_NOOP("Messages", "Free some space on it or take another stick, then copy again.")},
    {"stick-gone",
     QT_TRANSLATE_NOOP("Messages", "The USB stick cannot be reached any more, or the folder is not there (%1)."),
     packageKept,
     QT_TRANSLATE_NOOP("Messages", "Plug it in again and wait until it is ready, then copy again.")},
    {"stick-unwritable",
     QT_TRANSLATE_NOOP("Messages", "Nothing can be written there (%1)."),
     packageKept,
     QT_TRANSLATE_NOOP("Messages", "Take off the write protection, or choose another folder or stick.")},
    {"stick-altered",
     QT_TRANSLATE_NOOP("Messages", "The USB stick gave back something else than what was written to it (%1)."),
     packageKept,
     QT_TRANSLATE_NOOP("Messages", "Do not use this stick for it; take another one.")},
    {"portal-certificate-missing",
     QT_TRANSLATE_NOOP("Messages", "This workspace does not know the portal's certificate yet, so nothing can be sealed to it."),
     packageKept,
     QT_TRANSLATE_NOOP("Messages", "Ask the administrator to load the certificate file that the portal's people gave, in the settings.")},
    {"portal-certificate-compare",
     QT_TRANSLATE_NOOP("Messages", "The fingerprint of this certificate is another one: %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Ask the portal's people by telephone which is the right one; do not use this file if it is not theirs.")},
    {"delivery-not-carried",
     QT_TRANSLATE_NOOP("Messages", "The package of “%1” is not for a USB stick: the portal has it, or its approval no longer holds."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at its line in the outbox.")},
    {"parcels-nothing",
     QT_TRANSLATE_NOOP("Messages", "Nothing in the outbox waits to be carried."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "What is approved comes to the outbox by itself.")},
    {"receipt-file-invalid",
     QT_TRANSLATE_NOOP("Messages", "The file is not a receipt of a portal, or only a part of one."),
     outboxKept,
     QT_TRANSLATE_NOOP("Messages", "Choose the file the portal's people wrote (.biennhan), or ask them for it again.")},
    {"receipt-other-unit",
     QT_TRANSLATE_NOOP("Messages", "This receipt is not about a package of this workspace; it belongs to another unit or another desk."),
     outboxKept,
     QT_TRANSLATE_NOOP("Messages", "Give it to whoever carried that package.")},
    {"parcel-too-large",
     QT_TRANSLATE_NOOP("Messages", "This file is larger than any package this portal takes (%1)."),
     nothingTakenIn,
     QT_TRANSLATE_NOOP("Messages", "Ask the desk to make the photos smaller, or allow more with --max-package-size.")},
    {"parcel-form",
     QT_TRANSLATE_NOOP("Messages", "This file is no package sealed to a portal, or only a part of one (%1)."),
     nothingTakenIn,
     copyAgain},
    {"parcel-other-portal",
     QT_TRANSLATE_NOOP("Messages", "This file was sealed to somebody else, not to this portal (%1)."),
     nothingTakenIn,
     QT_TRANSLATE_NOOP("Messages", "Give the desk this portal's certificate (bantin-portal certificate), and let it copy the package anew.")},
    {"parcel-altered",
     QT_TRANSLATE_NOOP("Messages", "This file was changed or damaged on its way (%1)."),
     nothingTakenIn,
     copyAgain},
    {"parcels-none",
     QT_TRANSLATE_NOOP("Messages", "There is no package in this folder (%1)."),
     nothingTakenIn,
     QT_TRANSLATE_NOOP("Messages", "Name the files, or the folder in which the *.bantin files are.")},
    {"portal-missing",
     QT_TRANSLATE_NOOP("Messages", "No portal has begun in this folder (%1)."),
     nothingTakenIn,
     QT_TRANSLATE_NOOP("Messages", "Name the folder that the portal serves with --root.")},
    {"site-address-missing",
     QT_TRANSLATE_NOOP("Messages", "The address under which readers find the site is not known."),
     nothingTakenIn,
     QT_TRANSLATE_NOOP("Messages", "Name it with --url, or let the portal serve once before.")},
    {"receipt-unwritable",
     QT_TRANSLATE_NOOP("Messages", "The receipt could not be written (%1)."),
     QT_TRANSLATE_NOOP("Messages", "The portal has decided and keeps the receipt."),
     QT_TRANSLATE_NOOP("Messages", "Import the same file again with --receipts and a folder that can be written.")},
};
// clang-format on

} // namespace

std::span<const Message> parcelMessages()
{
    return table;
}

} // namespace bantin::messages
