// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RepairWorkspace.h"

#include "app/store/AuditRepository.h"
#include "app/store/WorkspaceLock.h"
#include "app/store/backup/BackupUnpacker.h"
#include "app/workflow/RestoreWorkspace.h"
#include "app/workflow/internal/Entrance.h"
#include "app/workflow/internal/StagedWorkspace.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// Both files of an older state, in a folder of our own that goes with it.
struct OlderState {
    StagedWorkspace stage;
    SecretBytes storeKey;
    qint64 sequence = 0; ///< of the backup; 0 for a copy of the folder
};

Result<QDir> newestBackup(const QDir &place, const WorkspaceId &workspace)
{
    const auto found = listBackups(place);
    if (!found)
        return found.error();
    const auto ours = std::ranges::find_if(*found, [&workspace](const store::FoundBackup &backup) {
        return backup.manifest && backup.manifest->workspace == workspace;
    });
    if (ours == found->cend())
        return Error{Fault::NotFound, u"backup-not-found"_s, Retry::AfterCorrection, {place.path()}, {}};
    return ours->folder;
}

Result<void> copyFiles(const QDir &from, const QDir &into)
{
    const QStringList files = from.entryList({u"content.db*"_s, u"assets.db*"_s}, QDir::Files);
    for (const QString &name : files) {
        if (!QFile::copy(from.filePath(name), into.filePath(name)))
            return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {into.filePath(name)}, {}};
    }
    return {};
}

Result<qint64> unpack(const QDir &backup, const SecretBytes &key, const QDir &into,
                      const store::StoreCheck::Progress &progress)
{
    const auto manifest = store::BackupUnpacker(backup, key, progress).unpack(into);
    return manifest ? Result<qint64>(manifest->sequence) : manifest.error();
}

/// A backup made before the store was re-keyed opens with what the passphrase opens there.
Result<void> unpackInto(OlderState &state, const QDir &backup, const KeyHolder &holder,
                        const store::StoreCheck::Progress &progress)
{
    auto sequence = unpack(backup, state.storeKey, state.stage.directory(), progress);
    if (!sequence && sequence.error().reason == u"backup-other-key"_s) {
        auto opened = openBackup(backup, AccountPassphrase{holder.accountName, holder.passphrase.clone()});
        if (!opened)
            return opened.error();
        state.storeKey = std::move(opened->storeKey);
        sequence = unpack(backup, state.storeKey, state.stage.directory(), progress);
    }
    state.sequence = sequence ? *sequence : 0;
    return sequence ? Result<void>() : sequence.error();
}

Result<OlderState> olderState(const QDir &from, const KeyHolder &holder, const WorkspaceId &workspace,
                              const SecretBytes &key, const store::StoreCheck::Progress &progress)
{
    const bool isCopy = from.exists(u"content.db"_s) && !from.exists(u"manifest.json"_s);
    const auto backup = isCopy ? Result<QDir>(from) : newestBackup(from, workspace);
    if (!backup)
        return backup.error();
    auto stage = StagedWorkspace::begin(holder.directory, u".older"_s);
    if (!stage)
        return stage.error();
    OlderState state{*std::move(stage), key.clone()};
    const auto there = isCopy ? copyFiles(from, state.stage.directory()) : unpackInto(state, *backup, holder, progress);
    return there ? Result<OlderState>(std::move(state)) : there.error();
}

/// The first entry of an empty log is the next session's: it binds what is there.
Result<void> note(const KeyHolder &holder, const Entrance &entrance, const WorkspaceId &workspace,
                  const store::StoreRepair::Outcome &outcome, qint64 sequence, const Clock &clock)
{
    const auto opened = store::Store::open(holder.directory, entrance.contents.storeKey, clock);
    if (!opened)
        return opened.error();
    (*opened)->setActor({entrance.slot.account, entrance.slot.accountName});
    store::AuditRepository log(**opened);
    const auto last = log.last();
    if (!last || !*last)
        return last ? Result<void>() : last.error();
    const QList<StoreLoss> &losses = outcome.report.losses;
    const auto entry = log.append(AuditAction::StoreRepaired, workspace.toString(),
                                  {{u"kept-as"_s, outcome.keptAs},
                                   {u"lost"_s, outcome.report.openLosses().size()},
                                   {u"restored"_s, std::ranges::count_if(losses, &StoreLoss::isRestored)},
                                   {u"backup"_s, sequence}});
    return entry ? Result<void>() : entry.error();
}

} // namespace

Result<store::StoreRepair::Outcome> repairWorkspace(const KeyHolder &holder, const std::optional<QDir> &from,
                                                    const Clock &clock, const store::StoreCheck::Progress &progress)
{
    const auto header = store::readHeader(holder.directory);
    if (!header)
        return header.error();
    const auto entrance = openByPassphrase(*header, spokenName(holder.accountName), holder.passphrase);
    if (!entrance)
        return entrance.error();
    // Unpacking a backup takes its time: better known before that somebody works here.
    if (const auto lock = store::WorkspaceLock::acquire(holder.directory); !lock)
        return lock.error();
    const SecretBytes &key = entrance->contents.storeKey;
    store::StoreRepair repair(holder.directory, key, clock, progress);
    std::optional<OlderState> older;
    if (from) {
        auto state = olderState(*from, holder, header->id, key, progress);
        if (!state)
            return state.error();
        older.emplace(*std::move(state));
    }
    auto outcome =
        older ? repair.run(store::StoreRepair::Copy(older->stage.directory(), &older->storeKey)) : repair.run();
    if (!outcome)
        return outcome;
    const auto noted = note(holder, *entrance, header->id, *outcome, older ? older->sequence : 0, clock);
    return noted ? std::move(outcome) : noted.error();
}

} // namespace bantin::workflow
