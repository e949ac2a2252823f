// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/BackUpWorkspace.h"

#include "app/store/AccountRepository.h"
#include "app/store/SettingsRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RecordAudit.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

const auto targetKey = u"backup-target"_s;
const auto sinceKey = u"backup-target-since"_s; ///< the last run before the target was chosen
const auto intervalKey = u"backup-interval-days"_s;
const auto verified = u"verified"_s;

Result<void> requireAdministrator(const Session &session)
{
    if (session.account.roles.testFlag(Role::Administrator))
        return {};
    return Error{
        Fault::Denied, u"role-forbids"_s, Retry::Never, {u"workspace-set"_s, roleName(Role::Administrator)}, {}};
}

/// The first setting is the one the log names.
Result<void> keep(Session &session, const QList<std::pair<QString, QString>> &settings)
{
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        for (const auto &[key, value] : settings) {
            if (const auto set = store::SettingsRepository(*session.store).setValue(key, value); !set)
                return set;
        }
        const QString &key = settings.constFirst().first;
        return record(session, AuditAction::SettingsChanged, session.workspace.toString(), {{u"setting"_s, key}});
    });
}

bool isInside(const QString &folder, const QDir &workspace)
{
    const QString inner = QDir(folder).canonicalPath() + u'/';
    return inner.startsWith(workspace.canonicalPath() + u'/');
}

/// When the first account began to serve: the workspace is as old.
Result<QDateTime> foundedAt(Session &session)
{
    const auto accounts = store::AccountRepository(*session.store).all();
    if (!accounts)
        return accounts.error();
    const auto oldest = std::ranges::min_element(*accounts, {}, &Account::from);
    return oldest == accounts->cend() ? session.clock.nowUtc() : oldest->from;
}

Result<bool> wasUsed(Session &session, const QString &target)
{
    const auto since = store::SettingsRepository(*session.store).value(sinceKey);
    if (!since)
        return since.error();
    return store::BackupRunRepository(*session.store).wasUsed(target, since->toLongLong());
}

Result<void> readRuns(Session &session, BackupOverview &overview)
{
    const store::BackupRunRepository runs(*session.store);
    auto good = runs.lastVerified();
    auto last = good ? runs.last() : good;
    auto drilled = last ? runs.lastDrilled() : last;
    if (!drilled)
        return drilled.error();
    overview.lastVerified = *std::move(good);
    overview.last = *std::move(last);
    overview.lastDrilled = *std::move(drilled);
    return {};
}

} // namespace

Result<BackupOverview> backupOverview(Session &session)
{
    const store::SettingsRepository settings(*session.store);
    const auto target = settings.value(targetKey);
    const auto days = target ? settings.value(intervalKey) : target;
    const auto since = days ? foundedAt(session) : days.error();
    if (!since)
        return since.error();
    BackupOverview overview;
    if (const auto read = readRuns(session, overview); !read)
        return read.error();
    const auto used = wasUsed(session, *target);
    if (!used)
        return used.error();
    overview.target = *target;
    overview.targetWasUsed = *used;
    const BackupSchedule schedule(session.regulation.backup, days->toInt());
    overview.intervalDays = schedule.intervalDays();
    overview.isRegulated = schedule.isRegulated();
    overview.standing = schedule.standing(overview.lastVerified ? overview.lastVerified->finishedAt : QDateTime(),
                                          overview.lastDrilled ? overview.lastDrilled->drilledAt : QDateTime(), *since,
                                          session.clock.nowUtc());
    return overview;
}

Result<void> setBackupTarget(Session &session, const QString &target)
{
    if (const auto allowed = requireAdministrator(session); !allowed)
        return allowed;
    const QString path = target.isEmpty() ? QString() : QDir(target).absolutePath();
    if (!path.isEmpty() && !QDir(path).exists())
        return Error{Fault::NotFound, u"backup-target-missing"_s, Retry::AfterCorrection, {path}, {}};
    if (!path.isEmpty() && isInside(path, session.directory))
        return Error{Fault::InvalidInput, u"backup-target-inside"_s, Retry::AfterCorrection, {path}, {}};
    const auto last = store::BackupRunRepository(*session.store).last();
    if (!last)
        return last.error();
    return keep(session, {{targetKey, path}, {sinceKey, QString::number(*last ? (*last)->number : 0)}});
}

Result<void> setBackupInterval(Session &session, int days)
{
    if (const auto allowed = requireAdministrator(session); !allowed)
        return allowed;
    const int kept = std::clamp(days, 0, BackupSchedule::longestIntervalDays);
    return keep(session, {{intervalKey, QString::number(kept)}});
}

Result<BackupOrder> orderBackup(Session &session)
{
    const auto target = store::SettingsRepository(*session.store).value(targetKey);
    if (!target)
        return target.error();
    if (target->isEmpty())
        return Error{Fault::NotFound, u"backup-target-unset"_s, Retry::AfterCorrection, {}, {}};
    store::BackupRunRepository runs(*session.store);
    const auto used = wasUsed(session, *target);
    const auto run = used ? runs.begin(*target, session.clock.nowUtc()) : used.error();
    // A full or unwritable disk is when a backup is wanted most; then it is not noted here.
    const bool isUnnoted = !run
                           && (run.error().fault == Fault::NoSpace || run.error().fault == Fault::Storage
                               || run.error().fault == Fault::Denied);
    if (!run && !isUnnoted)
        return run.error();
    return BackupOrder{
        {session.directory, session.workspace, session.unit, session.storeKey.clone()}, *target, *used, run ? *run : 0};
}

Result<store::BackupReport> carryOut(const BackupOrder &order, const Clock &clock, store::ByteMeter::Report report,
                                     store::BackupWriter::Options options)
{
    options.targetWasUsed = order.targetWasUsed;
    return store::BackupWriter(order.source, QDir(order.target), clock, options, std::move(report)).run();
}

Result<void> recordBackup(Session &session, qint64 run, const Result<store::BackupReport> &outcome)
{
    if (run == 0)
        return {};
    store::BackupRun ended;
    ended.number = run;
    ended.finishedAt = session.clock.nowUtc();
    ended.outcome = outcome ? verified : outcome.error().reason;
    if (outcome) {
        ended.sequence = outcome->manifest.sequence;
        ended.size = outcome->manifest.size();
    }
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        const auto noted = store::BackupRunRepository(*session.store).finish(ended);
        if (!noted || !outcome)
            return noted;
        return record(session, AuditAction::BackupMade, session.workspace.toString(),
                      {{u"sequence"_s, ended.sequence}, {u"size"_s, ended.size}});
    });
}

Result<store::BackupReport> backUpWorkspace(Session &session, store::ByteMeter::Report report)
{
    const auto order = orderBackup(session);
    if (!order)
        return order.error();
    auto outcome = carryOut(*order, session.clock, std::move(report));
    if (const auto recorded = recordBackup(session, order->run, outcome); !recorded)
        return recorded.error();
    return outcome;
}

} // namespace bantin::workflow
