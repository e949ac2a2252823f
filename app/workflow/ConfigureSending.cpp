// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ConfigureSending.h"

#include "app/store/SettingsRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Writable.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pausedKey = "sending-paused"_L1;
constexpr auto meteredKey = "sending-on-metered"_L1;
constexpr auto timetableKey = "sending-timetable"_L1;
constexpr auto yes = "yes"_L1;

QString written(bool value)
{
    return value ? QString(yes) : QString();
}

Result<void> change(Session &session, const QString &key, const QString &from, const QString &to)
{
    if (from == to)
        return {};
    if (const auto set = store::SettingsRepository(*session.store).setValue(key, to); !set)
        return set;
    return record(session, AuditAction::SettingsChanged, session.workspace.toString(), {{u"setting"_s, key}});
}

} // namespace

Result<SendingSettings> sendingSettings(Session &session)
{
    const store::SettingsRepository settings(*session.store);
    const auto paused = settings.value(pausedKey);
    if (!paused)
        return paused.error();
    const auto onMetered = settings.value(meteredKey);
    if (!onMetered)
        return onMetered.error();
    const auto timetable = settings.value(timetableKey);
    if (!timetable)
        return timetable.error();
    return SendingSettings{*paused == yes, *onMetered == yes, *timetable};
}

Result<void> setSendingSettings(Session &session, const SendingSettings &settings)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable;
    if (const auto sender = maySend(session, {}); !sender && !session.account.roles.testFlag(Role::Administrator))
        return sender;
    const auto before = sendingSettings(session);
    if (!before)
        return before.error();
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        if (const auto done = change(session, pausedKey, written(before->paused), written(settings.paused)); !done)
            return done;
        if (const auto done = change(session, meteredKey, written(before->onMetered), written(settings.onMetered));
            !done)
            return done;
        return change(session, timetableKey, before->timetable, settings.timetable);
    });
}

} // namespace bantin::workflow
