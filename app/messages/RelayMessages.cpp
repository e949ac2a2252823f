// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

constexpr auto sealedKept = QT_TRANSLATE_NOOP("Messages", "The sealed hand-over is safe on this computer.");
constexpr auto sendersKept = QT_TRANSLATE_NOOP("Messages", "The articles are with their sender as they were.");
constexpr auto byStick = QT_TRANSLATE_NOOP("Messages", "Hand over by a file instead, on a stick or by e-mail.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"relay-unsupported",
     QT_TRANSLATE_NOOP("Messages", "This portal passes no hand-overs on."),
     nothingChanged,
     byStick},
    {"relay-quota",
     QT_TRANSLATE_NOOP("Messages", "The unit has left as many hand-overs at the portal as it may."),
     sealedKept,
     QT_TRANSLATE_NOOP("Messages", "It is tried again by itself; let the recipients fetch what waits for them, or take back what nobody needs.")},
    {"relayed-altered",
     QT_TRANSLATE_NOOP("Messages", "What came from the portal is not what the sender left there."),
     sendersKept,
     QT_TRANSLATE_NOOP("Messages", "Tell the portal's people, and ask the sender to hand over again.")},
    {"relayed-gap",
     QT_TRANSLATE_NOOP("Messages", "A piece of the hand-over came at the wrong place (%1)."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Fetch it again; what is here already is kept.")},
    {"relayed-not-fetched",
     QT_TRANSLATE_NOOP("Messages", "This hand-over is not here whole yet."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Fetch it from the portal first.")},
    {"relayed-not-offered",
     QT_TRANSLATE_NOOP("Messages", "This hand-over can no longer be declined: it is being fetched, was taken over, or is over."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at the list of hand-overs at the portal.")},
    {"relayed-not-found",
     QT_TRANSLATE_NOOP("Messages", "This account sends and receives no such hand-over (%1)."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at the list of hand-overs at the portal.")},
    {"relayed-withdrawn",
     QT_TRANSLATE_NOOP("Messages", "The hand-over was taken back meanwhile."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Nothing more is to be done.")},
    {"handover-over",
     QT_TRANSLATE_NOOP("Messages", "The portal does not keep this hand-over any more: all its recipients have it, it was taken back, or it is too old."),
     sendersKept,
     QT_TRANSLATE_NOOP("Messages", "If it is still needed, ask the sender to hand over again.")},
    {"handover-unknown",
     QT_TRANSLATE_NOOP("Messages", "The portal knows no such hand-over for this account."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Ask the sender whether it was taken back or is too old.")},
    {"handover-not-there",
     QT_TRANSLATE_NOOP("Messages", "The portal does not have the whole hand-over yet."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Try again when the sender has sent all of it.")},
    {"handover-announced",
     QT_TRANSLATE_NOOP("Messages", "The portal knows this hand-over already, for others or from somebody else."),
     sealedKept,
     QT_TRANSLATE_NOOP("Messages", "Take it back, and hand over again.")},
    {"handover-size",
     QT_TRANSLATE_NOOP("Messages", "The hand-over is larger than the portal passes on."),
     sealedKept,
     QT_TRANSLATE_NOOP("Messages", "Take it back, and hand over fewer articles at a time or by a file.")},
};
// clang-format on

} // namespace

std::span<const Message> relayMessages()
{
    return table;
}

} // namespace bantin::messages
