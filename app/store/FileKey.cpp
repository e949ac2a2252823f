// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/FileKey.h"

#include "app/crypto/KeyDerivation.h"
#include "app/store/Connection.h"
#include "app/store/FileKind.h"

#include <sqlite3.h>

#include <dlfcn.h>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int keySize = 32;
constexpr int saltSize = 16;

/// SQLCipher's raw form x'key salt', which needs no slow derivation: the key is already random.
SecretBytes rawKeyLiteral(const SecretBytes &key, const QByteArray &salt)
{
    constexpr char digits[] = "0123456789abcdef";
    SecretBytes literal(3 + 2 * (key.size() + salt.size()));
    unsigned char *out = literal.data();
    *out++ = 'x';
    *out++ = '\'';
    const auto append = [&out, &digits](QByteArrayView bytes) {
        for (const char byte : bytes) {
            *out++ = static_cast<unsigned char>(digits[quint8(byte) >> 4]);
            *out++ = static_cast<unsigned char>(digits[quint8(byte) & 15]);
        }
    };
    append(key.view());
    append(salt);
    *out = '\'';
    return literal;
}

/// Whether the SQLite this program calls is the one with the cipher, not a library that came in with something else: such a one
/// has no sqlite3_key_v2, so that symbol always comes from the cipher's.
bool isCipherSqlite()
{
    Dl_info opening{};
    Dl_info keying{};
    return dladdr(reinterpret_cast<const void *>(&sqlite3_open_v2), &opening) != 0
           && dladdr(reinterpret_cast<const void *>(&sqlite3_key_v2), &keying) != 0
           && opening.dli_fbase == keying.dli_fbase;
}

Error cipherMissing(const QString &detail)
{
    return {Fault::Internal, u"store-cipher-missing"_s, Retry::Never, {}, detail};
}

Result<void> assertEncryption(Connection &connection)
{
    const auto version = connection.first("PRAGMA cipher_version", [](const Statement &row) { return row.text(0); });
    if (!version)
        return version.error();
    if (!*version || (*version)->isEmpty())
        return cipherMissing(u"cipher_version is empty"_s);
    if (const Result<void> set = connection.execute("PRAGMA cipher_compatibility = 4; PRAGMA temp_store = MEMORY;");
        !set)
        return set;
    const auto temporary = connection.first("PRAGMA temp_store", [](const Statement &row) { return row.integer(0); });
    if (!temporary)
        return temporary.error();
    if (*temporary != 2)
        return cipherMissing(u"temporary tables would reach the disk"_s);
    // The key is only used, and so only checked, with the first page.
    return connection.execute("SELECT count(*) FROM sqlite_master;");
}

} // namespace

FileKey::FileKey(SecretBytes key, QByteArray salt)
    : m_key(std::move(key))
    , m_salt(std::move(salt))
{
}

FileKey FileKey::derive(const SecretBytes &storeKey, const QString &family)
{
    const SecretBytes both = crypto::hkdf(storeKey, "bantin-store/1 " + family.toUtf8() + ".db", keySize + saltSize);
    return {SecretBytes(both.view(0, keySize)), both.view(keySize, saltSize).toByteArray()};
}

Result<void> FileKey::expectOwnFile(const QString &path) const
{
    return store::expectOwnFile(path, m_salt);
}

Result<void> FileKey::unlock(Connection &connection, sqlite3 *handle) const
{
    if (!isCipherSqlite())
        return cipherMissing(u"another sqlite3 was linked"_s);
    const SecretBytes literal = rawKeyLiteral(m_key, m_salt);
    if (const int code = sqlite3_key(handle, literal.data(), int(literal.size())); code != SQLITE_OK)
        return connection.errorFor(code);
    // SQLCipher logs to stderr by default; what happened is in the Error. Keying sets its log up, so
    // only now can it be turned off.
    if (const auto quiet = connection.execute("PRAGMA cipher_log_level = NONE; PRAGMA cipher_log = off;"); !quiet)
        return quiet;
    return assertEncryption(connection);
}

Result<void> FileKey::expectEncrypted(const QString &path) const
{
    const Result<void> ours = expectOwnFile(path);
    if (ours || ours.error().fault == Fault::Storage)
        return ours;
    return cipherMissing(ours.error().reason);
}

} // namespace bantin::store
