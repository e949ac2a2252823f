// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/LocalText.h"

#include <QDate>
#include <QString>

namespace bantin {

/// Something the desk as a whole has to do that hangs on no single article's path.
struct DueDuty {
    enum class Kind {
        Recurring,     ///< a plan, report or training of a period
        NothingPosted, ///< the portal is to be updated daily, and nothing was published today
        Royalty,       ///< a sheet that is not paid yet
        PlanItem,      ///< an item of a plan whose month has come
    };

    Kind kind = Kind::Recurring;
    QString ruleId;
    QString cite;
    LocalText sentence; ///< what the rule asks, or the item of the plan
    QString form;       ///< the register in which it is settled; "royalty" for a sheet; empty for NothingPosted
    QString duty;       ///< RecurringDuty::name; empty otherwise
    QString period;     ///< DutyPeriod::toString(); empty for NothingPosted
    qint64 entry = 0;   ///< of the register, where there is one already
    QDate since;        ///< day of Vietnam it waits from
    QDate dueOn;        ///< invalid where no rule gives a number: such a duty shows its age and is never late
    bool isLate = false;

    /// The same whenever the same thing is read again.
    QString identity() const
    {
        return QStringLiteral("%1/%2/%3/%4/%5").arg(int(kind)).arg(form, duty, period).arg(entry);
    }
};

} // namespace bantin
