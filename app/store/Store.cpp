// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Store.h"

#include "app/store/Connection.h"
#include "app/store/DurableFile.h"
#include "app/store/Migrations.h"

#include <QFile>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<Connection>> openDatabase(const QDir &workspace, const QString &family,
                                                 const SecretBytes &storeKey, Connection::Mode mode)
{
    const QString path = workspace.absoluteFilePath(family + u".db"_s);
    auto connection = Connection::open(path, storeKey, mode);
    if (!connection)
        return connection;
    if (const Result<void> migrated = migrate(**connection, family); !migrated)
        return migrated.error();
    return connection;
}

} // namespace

Store::Store(std::unique_ptr<Connection> content, std::unique_ptr<Connection> assets, const Clock &clock,
             WorkspaceLock lock)
    : m_lock(std::move(lock))
    , m_content(std::move(content))
    , m_assets(std::move(assets))
    , m_clock(clock)
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::create(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock)
{
    if (const Result<void> made = makeFolderDurably(workspace.absolutePath()); !made)
        return made.error();
    QFile::setPermissions(workspace.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return connect(workspace, storeKey, clock, Connection::Mode::Create);
}

Result<std::unique_ptr<Store>> Store::open(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock)
{
    if (!workspace.exists())
        return Error{Fault::NotFound, u"store-missing"_s, Retry::Never, {workspace.path()}, {}};
    return connect(workspace, storeKey, clock, Connection::Mode::Open);
}

Result<std::unique_ptr<Store>> Store::connect(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock,
                                              Connection::Mode mode)
{
    Result<WorkspaceLock> lock = WorkspaceLock::acquire(workspace);
    if (!lock)
        return lock.error();
    auto content = openDatabase(workspace, u"content"_s, storeKey, mode);
    if (!content)
        return content.error();
    auto assets = openDatabase(workspace, u"assets"_s, storeKey, mode);
    if (!assets)
        return assets.error();
    return std::unique_ptr<Store>(new Store(*std::move(content), *std::move(assets), clock, *std::move(lock)));
}

} // namespace bantin::store
