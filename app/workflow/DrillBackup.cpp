// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/DrillBackup.h"

#include "app/store/BackupRunRepository.h"
#include "app/store/SettingsRepository.h"
#include "app/store/Transaction.h"
#include "app/store/backup/BackupUnpacker.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/StagedWorkspace.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<QDir> newestBackup(const DrillOrder &order)
{
    const QDir target(order.target);
    if (!target.exists())
        return Error{Fault::NotFound, u"backup-target-missing"_s, Retry::Later, {order.target}, {}};
    const store::BackupFolder folder(target, order.id, store::backupKeyId(order.storeKey));
    const QStringList names = folder.backupNames();
    if (names.isEmpty())
        return Error{Fault::NotFound, u"backup-not-found"_s, Retry::AfterCorrection, {order.target}, {}};
    return folder.backup(names.constLast());
}

Result<store::StoreProof> prove(const QDir &directory, const DrillOrder &order, const Clock &clock,
                                const store::ByteMeter::Report &report)
{
    const auto opened = store::Store::open(directory, order.storeKey, clock);
    if (!opened)
        return opened.error();
    store::ByteMeter meter(report);
    return store::proveStore(**opened, meter);
}

} // namespace

Result<DrillOrder> orderDrill(Session &session)
{
    const auto target = store::SettingsRepository(*session.store).value(u"backup-target"_s);
    if (!target)
        return target.error();
    if (target->isEmpty())
        return Error{Fault::NotFound, u"backup-target-unset"_s, Retry::AfterCorrection, {}, {}};
    return DrillOrder{session.directory, session.workspace, session.storeKey.clone(), *target};
}

Result<DrillReport> carryOut(const DrillOrder &order, const Clock &clock, store::ByteMeter::Report report)
{
    const auto backup = newestBackup(order);
    if (!backup)
        return backup.error();
    const auto stage = StagedWorkspace::begin(order.workspace, u".drill"_s);
    if (!stage)
        return stage.error();
    const auto manifest = store::BackupUnpacker(*backup, order.storeKey, report).unpack(stage->directory());
    if (!manifest)
        return manifest.error();
    const auto proof = prove(stage->directory(), order, clock, report);
    if (!proof)
        return proof.error();
    return DrillReport{*manifest, *proof};
}

Result<void> recordDrill(Session &session, const QString &target, qint64 sequence)
{
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        const auto noted =
            store::BackupRunRepository(*session.store).markDrilled(target, sequence, session.clock.nowUtc());
        if (!noted)
            return noted;
        return record(session, AuditAction::BackupDrilled, session.workspace.toString(), {{u"sequence"_s, sequence}});
    });
}

Result<DrillReport> drillBackup(Session &session, store::ByteMeter::Report report)
{
    const auto order = orderDrill(session);
    if (!order)
        return order.error();
    auto outcome = carryOut(*order, session.clock, std::move(report));
    if (!outcome)
        return outcome;
    if (const auto recorded = recordDrill(session, order->target, outcome->manifest.sequence); !recorded)
        return recorded.error();
    return outcome;
}

} // namespace bantin::workflow
