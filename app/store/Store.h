// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QDir>

#include <memory>

namespace bantin::store {

class Connection;

/// The open encrypted store of one workspace: content.db (text) and assets.db (bytes), both SQLCipher with the raw store
/// key, WAL, synchronous=FULL, temp_store=memory. Lives on and is used from one thread (the store thread) only.
///
/// Opening asserts that encryption is real: cipher_version is not empty, the sqlite3 in use is the statically linked one,
/// the files do not start with "SQLite format 3". Reasons: "store-foreign" (plain SQLite or another program's file; the
/// file is not touched), "key-wrong", "store-newer", "store-in-use" (another Bàn Tin has it open), "store-damaged",
/// "store-cipher-missing", "disk-full", "disk-unwritable".
class Store
{
public:
    static Result<std::unique_ptr<Store>> create(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock);
    static Result<std::unique_ptr<Store>> open(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock);
    ~Store();

    /// Text: articles, working copies, revisions, decisions, accounts, outbox, search.
    Connection &content() { return *m_content; }
    /// Bytes: assets and frozen packages, content-addressed.
    Connection &assets() { return *m_assets; }
    const Clock &clock() const { return m_clock; }

private:
    Store(std::unique_ptr<Connection> content, std::unique_ptr<Connection> assets, const Clock &clock, int lockFile);

    std::unique_ptr<Connection> m_content;
    std::unique_ptr<Connection> m_assets;
    const Clock &m_clock;
    int m_lockFile = -1;
};

} // namespace bantin::store
