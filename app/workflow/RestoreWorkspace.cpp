// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RestoreWorkspace.h"

#include "app/store/AuditMirror.h"
#include "app/store/AuditRepository.h"
#include "app/store/BackupRunRepository.h"
#include "app/store/WorkspaceHeader.h"
#include "app/store/backup/BackupUnpacker.h"
#include "app/workflow/internal/Entrance.h"
#include "app/workflow/internal/StagedWorkspace.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// The text was copied while the run that copied it was under way; that it can be restored is the proof that it ended well.
Result<void> endRun(store::Store &store, const store::BackupManifest &manifest)
{
    store::BackupRunRepository runs(store);
    const auto last = runs.last();
    if (!last || !*last || (*last)->finishedAt.isValid())
        return last ? Result<void>() : last.error();
    store::BackupRun run = **last;
    run.sequence = manifest.sequence;
    run.finishedAt = manifest.finishedAt;
    run.size = manifest.size();
    run.outcome = u"verified"_s;
    return runs.finish(run);
}

/// Opens the store, which proves that it opens, and lets its log say where it comes from. The checkpoint that lies beside a
/// database was not in the backup: the log's own last one takes its place.
Result<void> noteRestore(const QDir &workspace, const OpenedBackup &backup, const store::BackupManifest &manifest,
                         const Clock &clock)
{
    const auto opened = store::Store::open(workspace, backup.storeKey, clock);
    if (!opened)
        return opened.error();
    store::Store &store = **opened;
    store.setActor(backup.opener);
    if (const auto ended = endRun(store, manifest); !ended)
        return ended;
    store::AuditRepository log(store);
    const auto checkpoint = log.lastCheckpoint();
    if (!checkpoint)
        return checkpoint.error();
    const auto entry = log.append(AuditAction::BackupRestored, manifest.workspace.toString(),
                                  {{u"sequence"_s, manifest.sequence},
                                   {u"made-at"_s, toTimestamp(manifest.startedAt)},
                                   {u"with"_s, backup.opener.id.isValid() ? u"passphrase"_s : u"recovery-key"_s}});
    if (!entry)
        return entry.error();
    return *checkpoint ? store::writeAuditMirror(workspace, **checkpoint) : Result<void>();
}

} // namespace

Result<QList<store::FoundBackup>> listBackups(const QDir &place)
{
    return store::findBackups(place);
}

Result<OpenedBackup> openBackup(const QDir &backup, const Credential &credential)
{
    const auto header = store::readHeader(backup);
    if (!header)
        return header.error();
    auto entrance = openByCredential(*header, credential);
    if (!entrance)
        return entrance.error();
    return OpenedBackup{
        backup, std::move(entrance->contents.storeKey), {entrance->slot.account, entrance->slot.accountName}};
}

Result<store::BackupManifest> restoreWorkspace(const OpenedBackup &backup, const QDir &directory, const Clock &clock,
                                               store::ByteMeter::Report report)
{
    if (directory.exists() && !directory.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
        return Error{Fault::Conflict, u"workspace-exists"_s, Retry::AfterCorrection, {directory.path()}, {}};
    auto stage = StagedWorkspace::begin(directory, u".restoring"_s);
    if (!stage)
        return stage.error();
    const auto manifest =
        store::BackupUnpacker(backup.folder, backup.storeKey, std::move(report)).unpack(stage->directory());
    if (!manifest)
        return manifest;
    if (const auto noted = noteRestore(stage->directory(), backup, *manifest, clock); !noted)
        return noted.error();
    if (const auto placed = stage->moveInto(directory); !placed)
        return placed.error();
    return manifest;
}

} // namespace bantin::workflow
