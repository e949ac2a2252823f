// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

constexpr const char *entriesKept =
    QT_TRANSLATE_NOOP("Messages", "Nothing was entered; what stands in the register is unchanged.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"register-invalid",
     QT_TRANSLATE_NOOP("Messages", "The description of a register says something at “%1” that it cannot say."),
     QT_TRANSLATE_NOOP("Messages", "What was entered before is kept."),
     tellAdministrator},
    {"register-entry-invalid",
     QT_TRANSLATE_NOOP("Messages", "The entry cannot be written in its form."),
     entriesKept,
     tellAdministrator},
    {"register-field-unknown",
     QT_TRANSLATE_NOOP("Messages", "This register has no field “%1”."),
     entriesKept,
     QT_TRANSLATE_NOOP("Messages", "Leave that field out.")},
    {"register-value-invalid",
     QT_TRANSLATE_NOOP("Messages", "“%2” cannot stand in the field “%1”."),
     entriesKept,
     QT_TRANSLATE_NOOP("Messages", "Correct that field, then save again.")},
    {"register-field-missing",
     QT_TRANSLATE_NOOP("Messages", "The field “%1” is still empty."),
     entriesKept,
     QT_TRANSLATE_NOOP("Messages", "Fill it in; an entry that is not finished yet can be saved as open.")},
    {"register-reason-missing",
     QT_TRANSLATE_NOOP("Messages", "This entry is closed; changing it or opening it again needs a reason."),
     entriesKept,
     QT_TRANSLATE_NOOP("Messages", "Say why in one sentence, then save again.")},
    {"register-unknown",
     QT_TRANSLATE_NOOP("Messages", "There is no register “%1”."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at the list of registers again.")},
    {"report-period-invalid",
     QT_TRANSLATE_NOOP("Messages", "“%1” is not a period a report is made for."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Write a year, a half-year or a month: 2026, 2026-H1 or 2026-11.")},
    {"register-conflict",
     QT_TRANSLATE_NOOP("Messages", "Somebody else changed this entry in the meantime."),
     QT_TRANSLATE_NOOP("Messages", "Their entry is kept, and yours was not written over it."),
     QT_TRANSLATE_NOOP("Messages", "Open the entry again, look at what changed, and enter yours.")},
    {"register-entry-not-found",
     QT_TRANSLATE_NOOP("Messages", "The register has no entry %1."),
     nothingChanged,
     QT_TRANSLATE_NOOP("Messages", "Look at the list again.")},
    {"secrecy-stamp-refused",
     QT_TRANSLATE_NOOP("Messages", "What was given bears a stamp of secrecy."),
     QT_TRANSLATE_NOOP("Messages", "Nothing of it was stored on this computer."),
     QT_TRANSLATE_NOOP("Messages", "Take it to the officer who keeps secret documents; it must not be worked on here.")},
};
// clang-format on

} // namespace

std::span<const Message> registerMessages()
{
    return table;
}

} // namespace bantin::messages
