// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/crypto/PageCipher.h"

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace bantin::store {

class Connection;

/// The key of one family of database files, and the sixteen bytes such a file begins with (SQLCipher's salt); both follow
/// from the store key. Everything that makes a file encrypted, and proves it, is here. Internal to app/store.
class FileKey
{
public:
    static FileKey derive(const SecretBytes &storeKey, const QString &family);

    /// Tells our own file from others without opening it: "store-missing", "store-foreign", "store-damaged", "key-wrong".
    Result<void> expectOwnFile(const QString &path) const;
    /// Keys a database just opened, turns the cipher's log off and asserts that what is written will be encrypted:
    /// "store-cipher-missing" otherwise, "store-damaged" when the first page does not open.
    Result<void> unlock(Connection &connection, sqlite3 *handle) const;
    /// What opens the pages of such a file one by one.
    crypto::PageCipher pageCipher() const { return {m_key, m_salt}; }
    /// For a file just created: "store-cipher-missing" unless it begins as an encrypted one does.
    Result<void> expectEncrypted(const QString &path) const;

private:
    FileKey(SecretBytes key, QByteArray salt);

    SecretBytes m_key;
    QByteArray m_salt;
};

} // namespace bantin::store
