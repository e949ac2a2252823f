// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/LocalText.h"

#include <optional>

namespace bantin {

/// A report, a plan or a training that comes back every period.
struct RecurringDuty {
    enum class Period { Day, Week, Month, HalfYear, Year };

    QString name;   ///< "bao-cao-thang", unique within the profile
    QString ruleId; ///< "ND-24"
    Period period = Period::Year;
    QString cite;
    LocalText sentence;

    friend bool operator==(const RecurringDuty &, const RecurringDuty &) = default;
};

/// "day", "week", "month", "half-year", "year".
QString periodName(RecurringDuty::Period period);
std::optional<RecurringDuty::Period> periodFromName(QStringView name);

} // namespace bantin
