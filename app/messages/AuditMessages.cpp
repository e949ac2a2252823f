// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"audit-mirror-damaged",
     QT_TRANSLATE_NOOP("Messages", "The checkpoint of the audit log at %1 does not read."),
     draftsSafe,
     QT_TRANSLATE_NOOP("Messages", "Verify the audit log, then tell the administrator what it says.")},
    {"audit-checkpoint-invalid",
     QT_TRANSLATE_NOOP("Messages", "A checkpoint of the audit log does not read."),
     draftsSafe,
     QT_TRANSLATE_NOOP("Messages", "Verify the audit log, then tell the administrator what it says.")},
};
// clang-format on

} // namespace

std::span<const Message> auditMessages()
{
    return table;
}

} // namespace bantin::messages
