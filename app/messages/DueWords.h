// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/Agenda.h"
#include "app/domain/agenda/DueReasons.h"
#include "app/domain/calendar/WorkingCalendar.h"

#include <QStringList>

namespace bantin::messages {

// What a line of the agenda says, in the words of the installed translators (context "Agenda").

/// "waiting since today", "waiting for 3 working days"
QString waitInWords(int workingDays);

/// "late by 2 working days", with what is provisional said so; empty where nothing is due.
QString dueInWords(const AgendaEntry &entry);

/// Why it is due when it is, a sentence a line: the rule in force and how its days were counted, what else it is due by, and
/// which limits could not be counted because the day of their event is not known. Empty when no rule gives a number.
/// `calendar` is the one it was counted with, `language` as for explain().
QStringList dueReasonsInWords(const DueReasons &reasons, const WorkingCalendar &calendar, const QString &language);

} // namespace bantin::messages
