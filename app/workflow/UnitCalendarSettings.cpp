// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/UnitCalendarSettings.h"

#include "app/store/SettingsRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr auto calendarKey = "unit-calendar"_L1;

} // namespace

Result<QByteArray> unitCalendarData(Session &session)
{
    const auto kept = store::SettingsRepository(*session.store).value(calendarKey);
    return kept ? Result<QByteArray>(kept->toUtf8()) : kept.error();
}

Result<UnitCalendar> unitCalendar(Session &session)
{
    const auto data = unitCalendarData(session);
    if (!data)
        return data.error();
    return data->isEmpty() ? Result<UnitCalendar>(UnitCalendar()) : parseUnitCalendar(*data);
}

Result<void> setUnitCalendar(Session &session, const UnitCalendar &calendar)
{
    if (!session.account.roles.testFlag(Role::Administrator))
        return Error{
            Fault::Denied, u"role-forbids"_s, Retry::Never, {u"workspace-set"_s, roleName(Role::Administrator)}, {}};
    const bool saysNothing = calendar.years.isEmpty() && calendar.saturday == Saturday::Off;
    const QByteArray data = saysNothing ? QByteArray() : toJson(calendar);
    if (!saysNothing) {
        if (const auto read = parseUnitCalendar(data); !read)
            return read.error();
    }
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        const auto set = store::SettingsRepository(*session.store).setValue(calendarKey, QString::fromUtf8(data));
        if (!set)
            return set;
        return record(session, AuditAction::SettingsChanged, session.workspace.toString(),
                      {{u"setting"_s, calendarKey}});
    });
}

} // namespace bantin::workflow
