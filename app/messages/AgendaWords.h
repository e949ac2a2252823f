// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/Agenda.h"
#include "app/domain/agenda/ICalendar.h"

namespace bantin::messages {

/// "Approve an article", "Answer a question", … (context "Agenda")
QString dutyInWords(AgendaDuty duty);

/// Everything on the agenda that has a deadline, as a file for other calendar programs. Only duty, clause and the first digits
/// of the article's number are in it: it is readable by anybody. `stamp` is UTC.
QByteArray agendaCalendar(const Agenda &agenda, ICalendarForm form, const QDateTime &stamp);

} // namespace bantin::messages
