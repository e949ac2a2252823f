// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/damage/StoreCheck.h"

#include <optional>

namespace bantin::store {

/// Writes a damaged store anew beside itself from every row that reads, and puts it in place.
///
/// What an older copy still has (a restored backup: a folder with content.db and assets.db under the same key) is taken for
/// what is lost. What is lost for good stays in the report and is put on record in the store. The damaged files move to
/// "damaged-<UTC time>" in the workspace folder; nothing is deleted. Killed at any point, either the old files or the new
/// ones are in place when the store is opened next (finish()). Needs room for both files once more.
class StoreRepair
{
public:
    /// An older state of both files, the caller's to throw away afterwards: it is brought up to date first.
    struct Copy {
        Copy(const QDir &place, const SecretBytes *storeKey = nullptr)
            : folder(place)
            , key(storeKey)
        {
        }
        QDir folder;
        const SecretBytes *key; ///< null: the store's own
    };
    struct Outcome {
        StoreReport report; ///< what was found; losses the copy filled are marked as restored
        QString keptAs;     ///< name of the folder with the damaged files
    };

    StoreRepair(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock,
                StoreCheck::Progress progress = {});

    /// "store-in-use", "store-missing", "store-newer", "store-unrepairable" when nothing reads and no copy was given,
    /// "cancelled", "disk-full", "disk-unwritable": then everything is as it was.
    Result<Outcome> run(const std::optional<Copy> &olderCopy = {});

    /// Puts a finished repair in place that was killed while doing so, and removes what an unfinished one left. Called by
    /// whoever holds the workspace's lock, before the files are opened. Disk reasons.
    static Result<void> finish(const QDir &workspace);

private:
    struct Building;

    Result<void> buildContent(Building &building, const std::optional<Copy> &olderCopy);
    Result<void> buildAssets(Building &building, const std::optional<Copy> &olderCopy);
    Result<QString> putInPlace();

    QDir m_workspace;
    const SecretBytes &m_key;
    const Clock &m_clock;
    StoreCheck::Progress m_progress;
};

} // namespace bantin::store
