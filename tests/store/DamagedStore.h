// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/damage/StoreCheck.h"
#include "app/store/damage/StoreRepair.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/ScratchFolder.h"

#include <QMap>
#include <QSet>

/// A closed store with every kind of row, to be copied and damaged; and what its tables say, row by row.
class DamagedStore
{
public:
    static constexpr int articles = 40;
    static constexpr qint64 pageSize = 4096;

    /// Table, key of the row and article it belongs to, to a digest of what it says.
    struct Row {
        QString table;
        QString key;
        QString article; ///< id, "" when it belongs to none
        friend auto operator<=>(const Row &, const Row &) = default;
    };
    using Rows = QMap<Row, QByteArray>;

    DamagedStore();

    /// A fresh copy of the sound workspace.
    QDir copy(const QString &name) const;
    QDir sound() const { return QDir(m_folder.filePath(QStringLiteral("kho"))); }
    qint64 pages(const QString &file) const { return QFileInfo(sound().filePath(file)).size() / pageSize; }
    const Rows &rows() const { return m_rows; }
    const bantin::SecretBytes &key() const { return m_key; }
    const bantin::Clock &clock() const { return m_clock; }

    /// Flips a few bits somewhere on page `number` (from 1).
    static void damage(const QDir &workspace, const QString &file, qint64 number);
    /// What a workspace says now: both files, without what is made of other rows; empty when it does not open.
    Rows read(const QDir &workspace) const;
    /// Articles of the rows of `before` that are not, or not the same, in `after`.
    static QSet<QString> touched(const Rows &before, const Rows &after);
    bantin::Result<bantin::StoreReport>
    check(const QDir &workspace,
          bantin::store::StoreCheck::Extent extent = bantin::store::StoreCheck::Extent::Whole) const;
    bantin::Result<bantin::store::StoreRepair::Outcome> repair(const QDir &workspace,
                                                               const std::optional<QDir> &olderCopy = {}) const;

private:
    void fill(bantin::store::Store &store);

    bantin::testing::ScratchFolder m_folder;
    bantin::SecretBytes m_key = bantin::crypto::randomSecret(32);
    bantin::SystemClock m_clock;
    Rows m_rows;
};
