// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/RegisterForm.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Which entries of a register.
struct RegisterQuery {
    enum class Show { Open, All };
    Show show = Show::All;
    QString words = {}; ///< all must occur, whatever their marks and case; the last may be unfinished
    QDate from = {};    ///< of the first date of the entry, or the day it was entered; invalid for any
    QDate to = {};      ///< inclusive
};

/// Each entry as it stands now, newest first. For everybody at the desk. Store reasons.
Result<QList<RegisterEntry>> readRegister(Session &session, const RegisterForm &form, const RegisterQuery &query = {});
/// All rows of one entry, oldest first. "register-entry-not-found" (number)
Result<QList<RegisterEntry>> registerHistory(Session &session, const RegisterForm &form, qint64 entry);
/// How many entries of each register are open, by its id.
Result<QMap<QString, int>> openRegisterEntries(Session &session);
/// The day an entry belongs to: its first date, or the day it was entered, in Vietnam.
QDate dayOf(const RegisterForm &form, const RegisterEntry &entry);

} // namespace bantin::workflow
