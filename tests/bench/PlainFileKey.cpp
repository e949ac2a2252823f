// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for app/store/FileKey.cpp in the yardstick of bench_store, and nowhere else: the same SQLite, no key.
#include "app/store/FileKey.h"

#include "app/store/Connection.h"

#include <QFile>

namespace bantin::store {

using namespace Qt::StringLiterals;

FileKey::FileKey(SecretBytes key, QByteArray salt)
    : m_key(std::move(key))
    , m_salt(std::move(salt))
{
}

FileKey FileKey::derive(const SecretBytes &, const QString &)
{
    return {SecretBytes(), QByteArray()};
}

Result<void> FileKey::expectOwnFile(const QString &path) const
{
    if (QFile::exists(path))
        return {};
    return Error{Fault::NotFound, u"store-missing"_s, Retry::Never, {path}, {}};
}

Result<void> FileKey::unlock(Connection &connection, sqlite3 *) const
{
    return connection.execute("PRAGMA temp_store = MEMORY;");
}

Result<void> FileKey::expectEncrypted(const QString &) const
{
    return {};
}

} // namespace bantin::store
