// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ZipDirectory.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace bantin::content {

/// Bounds a zip archive must keep; every number is in bytes except `entries`.
struct ZipLimits {
    qint64 entryBytes = 64LL << 20;  ///< inflated size of one file
    qint64 totalBytes = 256LL << 20; ///< inflated sizes together, over the life of the reader
    int entries = 10000;
};

/// Reads a zip from memory or a seekable device through a byte budget: what comes out is counted while inflating, whatever
/// the headers claim, and checked against the CRC. Never writes to disk, never follows links. Only KArchive's inflating
/// device is used: KZip 6.13 scans local headers byte by byte and predates its fuzzing fixes (facts/engine.md §8).
/// Movable, not copyable; not thread-safe. Reasons besides those of readZipDirectory(): "zip-entry-missing" (name),
/// "zip-too-large", "zip-damaged".
class BudgetedZip
{
public:
    static Result<BudgetedZip> open(const QByteArray &bytes, const ZipLimits &limits = {}, ZipEnd end = ZipEnd::Exact);
    /// `device` is open for reading and not sequential.
    static Result<BudgetedZip> open(std::unique_ptr<QIODevice> device, const ZipLimits &limits = {},
                                    ZipEnd end = ZipEnd::Exact);

    /// Files (no folders) in the order of the central directory.
    const QList<ZipRecord> &records() const { return m_records; }
    bool contains(const QString &name) const { return m_index.contains(name); }
    /// The whole file, inflated.
    Result<QByteArray> read(const QString &name);

private:
    BudgetedZip(std::unique_ptr<QIODevice> device, const ZipLimits &limits, QList<ZipRecord> records);

    Result<QByteArray> inflate(const ZipRecord &record, qint64 budget);

    std::unique_ptr<QIODevice> m_device;
    ZipLimits m_limits;
    QList<ZipRecord> m_records;
    QHash<QString, qsizetype> m_index;
    qint64 m_spent = 0;
};

} // namespace bantin::content
