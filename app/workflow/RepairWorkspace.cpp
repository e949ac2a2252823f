// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RepairWorkspace.h"

#include "app/workflow/internal/Entrance.h"

#include <QTemporaryDir>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<SecretBytes> storeKeyOf(const KeyHolder &holder)
{
    const auto header = store::readHeader(holder.directory);
    if (!header)
        return header.error();
    auto entrance = openByPassphrase(*header, spokenName(holder.accountName), holder.passphrase);
    if (!entrance)
        return entrance.error();
    return std::move(entrance->contents.storeKey);
}

/// The repair brings its copy up to date, so it gets one of its own: encrypted, in the workspace, gone afterwards.
Result<void> copyInto(const QDir &from, const QTemporaryDir &into)
{
    const QStringList files = from.entryList({u"content.db*"_s, u"assets.db*"_s}, QDir::Files);
    for (const QString &name : files) {
        if (!QFile::copy(from.filePath(name), into.filePath(name)))
            return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {into.filePath(name)}, {}};
    }
    return {};
}

} // namespace

Result<StoreReport> checkWorkspace(const KeyHolder &holder, store::StoreCheck::Extent extent,
                                   const store::StoreCheck::Progress &progress)
{
    const auto key = storeKeyOf(holder);
    if (!key)
        return key.error();
    return store::StoreCheck(holder.directory, *key, progress).run(extent);
}

Result<store::StoreRepair::Outcome> repairWorkspace(const KeyHolder &holder, const std::optional<QDir> &olderCopy,
                                                    const Clock &clock, const store::StoreCheck::Progress &progress)
{
    const auto key = storeKeyOf(holder);
    if (!key)
        return key.error();
    store::StoreRepair repair(holder.directory, *key, clock, progress);
    if (!olderCopy)
        return repair.run();
    const QTemporaryDir scratch(holder.directory.filePath(u"repair-copy-XXXXXX"_s));
    if (!scratch.isValid())
        return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {holder.directory.path()}, {}};
    if (const auto copied = copyInto(*olderCopy, scratch); !copied)
        return copied.error();
    return repair.run(QDir(scratch.path()));
}

} // namespace bantin::workflow
