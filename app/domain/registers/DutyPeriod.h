// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/regulation/RecurringDuty.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bantin {

/// One period a plan, a report or a training is for. Days are those of Vietnam. Value.
struct DutyPeriod {
    RecurringDuty::Period length = RecurringDuty::Period::Year;
    QDate first;
    QDate last; ///< inclusive

    /// The one `day` lies in. Weeks begin on Monday (ISO 8601).
    static DutyPeriod containing(QDate day, RecurringDuty::Period length);
    DutyPeriod next() const { return containing(last.addDays(1), length); }
    bool contains(QDate day) const { return first <= day && day <= last; }

    /// "2026", "2026-H1", "2026-11", "2026-W48", "2026-11-22".
    QString toString() const;
    /// Nothing unless it is exactly one of these forms.
    static std::optional<DutyPeriod> fromString(const QString &text);
    friend bool operator==(const DutyPeriod &, const DutyPeriod &) = default;
};

} // namespace bantin
