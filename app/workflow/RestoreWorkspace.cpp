// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RestoreWorkspace.h"

#include "app/store/Store.h"
#include "app/store/WorkspaceHeader.h"
#include "app/store/backup/BackupUnpacker.h"
#include "app/workflow/internal/Entrance.h"
#include "app/workflow/internal/StagedWorkspace.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<QList<store::FoundBackup>> listBackups(const QDir &place)
{
    return store::findBackups(place);
}

Result<QStringList> backupAccounts(const QDir &backup)
{
    const auto header = store::readHeader(backup);
    return header ? Result<QStringList>(header->accountNames()) : header.error();
}

Result<SecretBytes> openBackup(const QDir &backup, const QString &accountName, const SecretBytes &passphrase)
{
    const auto header = store::readHeader(backup);
    if (!header)
        return header.error();
    auto entrance = openByPassphrase(*header, spokenName(accountName), passphrase);
    if (!entrance)
        return entrance.error();
    return std::move(entrance->contents.storeKey);
}

Result<SecretBytes> openBackupByRecoveryKey(const QDir &backup, const SecretBytes &recoverySecret)
{
    const auto header = store::readHeader(backup);
    if (!header)
        return header.error();
    Error problem{Fault::WrongKey, u"recovery-key-wrong"_s, Retry::AfterCorrection, {}, {}};
    for (const store::KeySlot &slot : header->keySlots) {
        if (slot.kind != store::SlotKind::Recovery)
            continue;
        auto contents = store::openCurrent(*header, slot, recoverySecret);
        if (contents)
            return std::move(contents->storeKey);
        problem = contents.error();
    }
    return problem;
}

Result<store::BackupManifest> restoreWorkspace(const QDir &backup, const QDir &directory, const SecretBytes &storeKey,
                                               const Clock &clock, store::ByteMeter::Report report)
{
    if (directory.exists() && !directory.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
        return Error{Fault::Conflict, u"workspace-exists"_s, Retry::AfterCorrection, {directory.path()}, {}};
    auto stage = StagedWorkspace::begin(directory, u".restoring"_s);
    if (!stage)
        return stage.error();
    const auto manifest = store::BackupUnpacker(backup, storeKey, std::move(report)).unpack(stage->directory());
    if (!manifest)
        return manifest;
    {
        const auto opened = store::Store::open(stage->directory(), storeKey, clock);
        if (!opened)
            return opened.error();
    }
    if (const auto placed = stage->moveInto(directory); !placed)
        return placed.error();
    return manifest;
}

} // namespace bantin::workflow
