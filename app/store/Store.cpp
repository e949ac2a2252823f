// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Store.h"

#include "app/store/Connection.h"
#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/store/Migrations.h"
#include "app/store/SearchIndex.h"
#include "app/store/damage/StoreRepair.h"

#include <QFile>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

/// The file as it was before a migration from `version`, under the same key. A copy an interrupted try left is made anew.
Result<void> keepCopy(const QDir &workspace, Connection &connection, const SecretBytes &storeKey, qint64 version)
{
    const QDir folder(workspace.absoluteFilePath(u"before-migration-%1"_s.arg(version + 1)));
    if (const Result<void> made = makeFolderDurably(folder.path()); !made)
        return made;
    const QString target = folder.filePath(connection.family() + u".db"_s);
    const QString fresh = target + u".new"_s;
    QFile::remove(fresh);
    if (const Result<void> copied = connection.copyTo(fresh, storeKey); !copied)
        return copied;
    QFile::remove(target);
    if (!QFile::rename(fresh, target))
        return diskError(errno, target);
    return syncFile(target);
}

Result<std::unique_ptr<Connection>> openDatabase(const QDir &workspace, const QString &family,
                                                 const SecretBytes &storeKey, Connection::Mode mode)
{
    const QString path = workspace.absoluteFilePath(family + u".db"_s);
    auto connection = Connection::open(path, family, storeKey, mode);
    if (!connection)
        return connection;
    const auto version = schemaVersion(**connection);
    if (!version)
        return version.error();
    if (!version->isOlder())
        return connection;
    if (mode == Connection::Mode::ReadOnly)
        return Error{Fault::Unsupported, u"store-older"_s, Retry::AfterCorrection, {workspace.path()}, family};
    if (version->present > 0) {
        if (const auto kept = keepCopy(workspace, **connection, storeKey, version->present); !kept)
            return kept.error();
    }
    if (const Result<void> migrated = migrate(**connection); !migrated)
        return migrated.error();
    return connection;
}

} // namespace

Store::Store(const QDir &workspace, std::unique_ptr<Connection> content, std::unique_ptr<Connection> assets,
             const Clock &clock, std::optional<WorkspaceLock> lock)
    : m_workspace(workspace)
    , m_lock(std::move(lock))
    , m_content(std::move(content))
    , m_assets(std::move(assets))
    , m_clock(clock)
{
}

Store::~Store()
{
    m_assets.reset();
    m_content.reset();
    if (m_lock && !m_leavesMark)
        m_lock->closeInOrder();
}

Result<std::unique_ptr<Store>> Store::create(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock)
{
    if (const Result<void> made = makeFolderDurably(workspace.absolutePath()); !made)
        return made.error();
    QFile::setPermissions(workspace.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return connect(workspace, storeKey, clock, Connection::Mode::Create);
}

Result<std::unique_ptr<Store>> Store::open(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock,
                                           Access access)
{
    if (!workspace.exists())
        return Error{Fault::NotFound, u"store-missing"_s, Retry::Never, {workspace.path()}, {}};
    return connect(workspace, storeKey, clock,
                   access == Access::ReadOnly ? Connection::Mode::ReadOnly : Connection::Mode::Open);
}

Result<std::unique_ptr<Store>> Store::connect(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock,
                                              Connection::Mode mode)
{
    std::optional<WorkspaceLock> lock;
    if (mode != Connection::Mode::ReadOnly) {
        Result<WorkspaceLock> acquired = WorkspaceLock::acquire(workspace);
        if (!acquired)
            return acquired.error();
        lock.emplace(*std::move(acquired));
        if (const auto finished = StoreRepair::finish(workspace); !finished)
            return finished.error();
    }
    auto content = openDatabase(workspace, u"content"_s, storeKey, mode);
    if (!content)
        return content.error();
    auto assets = openDatabase(workspace, u"assets"_s, storeKey, mode);
    if (!assets)
        return assets.error();
    std::unique_ptr<Store> store(new Store(workspace, *std::move(content), *std::move(assets), clock, std::move(lock)));
    if (mode != Connection::Mode::ReadOnly) {
        if (const Result<void> current = SearchIndex(*store).rebuildIfStale(); !current)
            return current.error();
    }
    return store;
}

Result<QDateTime> Store::newestTime()
{
    const auto newest = content().first("SELECT max(coalesce((SELECT max(updated_at) FROM articles), 0),"
                                        " coalesce((SELECT max(at) FROM audit), 0))",
                                        [](const Statement &row) { return row.time(0); });
    if (!newest)
        return newest.error();
    const QDateTime time = newest->value_or(QDateTime());
    return time.isValid() && time.toMSecsSinceEpoch() > 0 ? time : QDateTime();
}

} // namespace bantin::store
