// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/store/Connection.h"
#include "app/store/WorkspaceLock.h"

#include <QDateTime>
#include <QDir>

#include <memory>
#include <optional>
#include <utility>

namespace bantin::store {

/// The open encrypted store of one workspace: content.db (text) and assets.db (bytes), both SQLCipher with the raw store
/// key, WAL, synchronous=FULL, temp_store=memory. Lives on and is used from one thread (the store thread) only.
///
/// Opening asserts that encryption is real: cipher_version is not empty, the sqlite3 in use is the statically linked one,
/// the files begin with the salt that follows from the key. A store of an earlier version is migrated, after an encrypted
/// copy of the file was put into "before-migration-N". Reasons: "store-missing", "store-foreign" (plain SQLite or another
/// program's file; the file is not touched), "key-wrong", "store-newer", "store-in-use" (another Bàn Tin has it open),
/// "store-damaged", "store-cipher-missing", "disk-full", "disk-unwritable"; create() also "workspace-exists"; read-only
/// "store-older" when it would first have to be migrated.
class Store
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly, ///< takes no lock and writes nothing: beside another Bàn Tin, or from a disk that cannot be written
    };

    /// Makes the folder when it is not there; readable by its owner only.
    static Result<std::unique_ptr<Store>> create(const QDir &workspace, const SecretBytes &storeKey,
                                                 const Clock &clock);
    static Result<std::unique_ptr<Store>> open(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock,
                                               Access access = Access::ReadWrite);
    ~Store();

    /// Text: articles, drafts, revisions, decisions, accounts, outbox, search.
    Connection &content() { return *m_content; }
    /// Bytes: assets and frozen packages, content-addressed.
    Connection &assets() { return *m_assets; }
    const Clock &clock() const { return m_clock; }
    /// Who is at work; the audit log's entries are theirs.
    struct Actor {
        AccountId id;
        QString name;
    };
    void setActor(Actor actor) { m_actor = std::move(actor); }
    const Actor &actor() const { return m_actor; }
    const QDir &workspace() const { return m_workspace; }
    bool isReadOnly() const { return m_content->isReadOnly(); }
    /// Whether whoever had the store open for writing before did not close it: killed, or the power went.
    bool endedUncleanly() const { return m_lock && m_lock->foundMark(); }
    /// Damage was found: the next opening is to look again.
    void leaveMarked() { m_leavesMark = true; }
    /// The latest moment anything here was written, UTC; a clock far before it is wrong. Invalid for an empty store.
    Result<QDateTime> newestTime();

private:
    static Result<std::unique_ptr<Store>> connect(const QDir &workspace, const SecretBytes &storeKey,
                                                  const Clock &clock, Connection::Mode mode);
    Store(const QDir &workspace, std::unique_ptr<Connection> content, std::unique_ptr<Connection> assets,
          const Clock &clock, std::optional<WorkspaceLock> lock);

    QDir m_workspace;
    bool m_leavesMark = false;
    std::optional<WorkspaceLock> m_lock; ///< first, so that it is released after the files are closed
    std::unique_ptr<Connection> m_content;
    std::unique_ptr<Connection> m_assets;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bantin::store
