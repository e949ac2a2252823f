// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/domain/StoreReport.h"
#include "app/store/damage/TableScan.h"

#include <QDir>
#include <QHash>
#include <QSet>

#include <memory>

namespace bantin::store {

class Connection;

/// What assets.db holds whole: every byte hashed against its name.
struct AssetHoldings {
    QSet<QString> names;
    QSet<QByteArray> packages; ///< SHA-512, raw
};

struct SalvagedContent {
    StoreReport::File file;
    QHash<QByteArray, qint64> articleNumbers; ///< article id to number, also where the article's row is lost
    /// What the indexes say was there, also where the row is lost: number of the row to that of its article.
    QHash<qint64, qint64> journal;
    QHash<qint64, qint64> draftVersions;
    QHash<qint64, qint64> comments;
    QHash<qint64, qint64> registerRows;             ///< likewise, to that of its entry
    QHash<QString, QHash<qint64, qint64>> numbered; ///< of further tables, by their name
    QSet<QString> settings;                         ///< keys
    QSet<QString> accounts;                         ///< ids
};

struct SalvagedAssets {
    StoreReport::File file;
    AssetHoldings holdings;
};

// Internal to app/store. The files of a workspace as page scans; `target` is an empty database that gets every row that
// reads, and is at the newest version afterwards. "cancelled", "disk-unwritable", "store-newer"; what `target` answers.

/// Opens the pages of a family's file. Its state is Missing or Foreign when there is nothing to read.
Result<StoreReport::File> describeFile(const QDir &workspace, const QString &family, const SecretBytes &key,
                                       std::unique_ptr<PageFile> &pages);
/// Reads every page and enters in `file` which are damaged. "cancelled"
Result<void> findDamagedPages(PageFile &pages, StoreReport::File &file, const TableScan::Progress &progress);
/// Texts that are not what their digest says are left out.
Result<SalvagedContent> salvageContent(const QDir &workspace, const SecretBytes &key, Connection &target,
                                       const TableScan::Progress &progress);
/// Without a target it only finds what is there.
Result<SalvagedAssets> salvageAssets(const QDir &workspace, const SecretBytes &key, Connection *target,
                                     const TableScan::Progress &progress);

/// Runs `body` with the triggers and foreign keys of `connection` off, in one transaction; all of them are as before
/// afterwards.
Result<void> withoutRules(Connection &connection, const std::function<Result<void>()> &body);

} // namespace bantin::store
