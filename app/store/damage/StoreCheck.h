// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/domain/StoreReport.h"

#include <QDir>

#include <functional>

namespace bantin::store {

/// Looks for damage in the files of a workspace with nothing but the key, so that a store that no longer opens can be
/// checked as well: the authenticity of every page (what cipher_integrity_check looks at), SQLite's quick_check and foreign
/// keys, the search index, the digest of every text, and in the whole check of every picture and package. Reads only; also
/// beside an open store, whose changes it sees as last committed: what looks damaged while somebody writes is looked at again
/// until it is the same twice. Slow: call off the UI thread.
class StoreCheck
{
public:
    enum class Extent {
        Text,  ///< content.db: seconds
        Whole, ///< assets.db too: as long as reading it takes
    };
    /// Called with parts done and in all of the step at hand; answering false cancels.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    StoreCheck(const QDir &workspace, const SecretBytes &storeKey, Progress progress = {});

    /// Damage is an answer, not a failure. "store-missing" when there is no workspace folder, "store-newer",
    /// "disk-unwritable" (path) when the disk does not read, "cancelled".
    Result<StoreReport> run(Extent extent);

private:
    Result<StoreReport> look(Extent extent);

    QDir m_workspace;
    const SecretBytes &m_key;
    Progress m_progress;
};

} // namespace bantin::store
