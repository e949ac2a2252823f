// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/agenda/OfficeDays.h"

#include "app/domain/deadline/DeadlineEngine.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

const Rule *ruleOfTimer(const Regulation &regulation, const QString &timer)
{
    const auto found = std::ranges::find_if(regulation.rules, [&timer](const Rule &rule) {
        return std::ranges::any_of(rule.carriers, [&timer](const Carrier &carrier) {
            return carrier.kind == Carrier::Kind::Timer && carrier.name == timer;
        });
    });
    return found == regulation.rules.cend() ? nullptr : &*found;
}

std::optional<Rule> outsideOfficeDays(const Regulation &regulation, const WorkingCalendar &calendar,
                                      const QDateTime &now)
{
    const Rule *rule = ruleOfTimer(regulation, u"office-hours"_s);
    if (!rule || calendar.isWorkingDay(DeadlineEngine::localDate(now)))
        return std::nullopt;
    return *rule;
}

} // namespace bantin
