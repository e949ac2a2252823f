// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "sync/portal/UnreadableRecord.h"

#include <QList>

namespace bantin::portal {

/// What is in a portal's folder.
struct FolderReport {
    qsizetype units = 0;    ///< registered
    qsizetype articles = 0; ///< published or withdrawn
    /// What lists and answers leave out: of units, articles, decisions, pages, receipts and hand-overs; by path.
    QList<UnreadableRecord> unreadable;
};

/// Reads every record, and writes nothing: beside a running portal too. "portal-missing" (folder)
Result<FolderReport> checkFolder(const QString &folder);

} // namespace bantin::portal
