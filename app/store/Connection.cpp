// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Connection.h"

#include "app/base/Logging.h"
#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/store/FileKey.h"
#include "app/store/SqlFunctions.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <utility>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyMs = 5000;
constexpr int pagesAStep = 512;

/// Whether the folder has no room for the index that SQLite keeps beside the write-ahead log.
bool isWithoutLogIndex(const QString &path)
{
    return !QFileInfo(QFileInfo(path).path()).isWritable() && !QFileInfo::exists(path + u"-shm"_s);
}

/// Whether the log must be read with its index in memory alone. Nobody can be writing: a writer would have an index.
bool isIndexedInMemory(const QString &path, Connection::Mode mode)
{
    return mode == Connection::Mode::ReadOnly && isWithoutLogIndex(path) && QFileInfo(path + u"-wal"_s).size() > 0;
}

QByteArray locator(const QString &path, Connection::Mode mode)
{
    const QByteArray encoded = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded);
    if (isIndexedInMemory(path, mode))
        return encoded + "?vfs=unix-none";
    const bool isUnwritable = mode == Connection::Mode::ReadOnly && isWithoutLogIndex(path);
    return isUnwritable || mode == Connection::Mode::Frozen ? encoded + "?immutable=1" : encoded;
}

int openFlags(Connection::Mode mode)
{
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    switch (mode) {
    case Connection::Mode::Create:
    case Connection::Mode::Archive:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Connection::Mode::Open:
        return common | SQLITE_OPEN_READWRITE;
    case Connection::Mode::ReadOnly:
    case Connection::Mode::Frozen:
        break;
    }
    return common | SQLITE_OPEN_READONLY;
}

bool isCreating(Connection::Mode mode)
{
    return mode == Connection::Mode::Create || mode == Connection::Mode::Archive;
}

} // namespace

Connection::Connection(QString path, QString family, Mode mode, sqlite3 *handle)
    : m_path(std::move(path))
    , m_family(std::move(family))
    , m_mode(mode)
    , m_handle(handle)
{
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, const QString &family, const SecretBytes &key,
                                                     Mode mode)
{
    auto connection = openKeyed(path, family, key, mode);
    if (!connection)
        return connection;
    if (const Result<void> configured = (*connection)->configure(); !configured)
        return configured.error();
    (*connection)->m_guard = std::make_unique<ReadGuard>((*connection)->m_handle);
    if (isCreating(mode)) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        if (const Result<void> ours = FileKey::derive(key, family).expectEncrypted(path); !ours)
            return ours.error();
    }
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openKeyed(const QString &path, const QString &family,
                                                          const SecretBytes &key, Mode mode)
{
    const FileKey derived = FileKey::derive(key, family);
    if (!isCreating(mode)) {
        if (const Result<void> ours = derived.expectOwnFile(path); !ours)
            return ours.error();
    } else if (QFileInfo::exists(path)) {
        return Error{Fault::Conflict, u"workspace-exists"_s, Retry::Never, {path}, {}};
    }
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(locator(path, mode).constData(), &handle, openFlags(mode), nullptr);
    std::unique_ptr<Connection> connection(new Connection(path, family, mode, handle));
    if (code != SQLITE_OK)
        return connection->errorFor(code);
    if (isIndexedInMemory(path, mode)) {
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        if (const auto kept = connection->execute("PRAGMA locking_mode = EXCLUSIVE;"); !kept)
            return kept.error();
    }
    if (const Result<void> unlocked = derived.unlock(*connection, handle); !unlocked)
        return unlocked.error();
    if (const int registered = registerSqlFunctions(handle); registered != SQLITE_OK)
        return connection->errorFor(registered);
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::inMemory(const QString &family)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle, openFlags(Mode::Create), nullptr);
    std::unique_ptr<Connection> connection(new Connection(family, family, Mode::Create, handle));
    if (code != SQLITE_OK)
        return connection->errorFor(code);
    if (const int registered = registerSqlFunctions(handle); registered != SQLITE_OK)
        return connection->errorFor(registered);
    if (const Result<void> kept = connection->execute("PRAGMA temp_store = MEMORY;"); !kept)
        return kept.error();
    return connection;
}

Connection::~Connection()
{
    if (!m_handle)
        return;
    m_guard.reset();
    if (m_mode != Mode::Archive && !isReadOnly())
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (sqlite3_close(m_handle) != SQLITE_OK)
        qCWarning(logStore, "a statement outlived its connection");
}

Result<void> Connection::configure()
{
    sqlite3_busy_timeout(m_handle, busyMs);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // recursive_triggers: without it REPLACE would delete a frozen row unseen by the triggers that forbid deletion.
    if (const Result<void> set = execute("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
                                         "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;"
                                         "PRAGMA cache_size = -16000;");
        !set)
        return set;
    if (isReadOnly())
        return execute("PRAGMA query_only = ON;");
    if (m_mode == Mode::Archive)
        return execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA user_version = 0;");
    if (const Result<void> set = execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"); !set)
        return set;
    const auto journal = first("PRAGMA journal_mode", [](const Statement &row) { return row.text(0); });
    if (!journal)
        return journal.error();
    if (*journal != u"wal"_s)
        return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {m_path}, u"no write-ahead log here"_s};
    return {};
}

Result<void> Connection::execute(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : errorFor(code);
}

ReadGuard *Connection::guardFor(const char *sql) const
{
    // Some pragmas, such as a checkpoint, want no reader beside them.
    return QByteArrayView(sql).startsWith("PRAGMA") ? nullptr : m_guard.get();
}

Result<void> Connection::expectWhole(const ReadGuard::Scope &scope) const
{
    const int code = scope.result();
    return code == SQLITE_OK ? Result<void>() : errorFor(code);
}

Result<Statement> Connection::prepareRaw(const char *sql)
{
    sqlite3_stmt *handle = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, sql, -1, &handle, nullptr);
    if (code != SQLITE_OK)
        return errorFor(code);
    return Statement(*this, handle);
}

Result<int> Connection::runRecord(const char *sql, const QList<RecordValue> &values)
{
    Result<Statement> statement = prepareRaw(sql);
    if (!statement)
        return statement.error();
    statement->bindRecord(values);
    const Result<bool> stepped = statement->step();
    return stepped ? Result<int>(changes()) : stepped.error();
}

Result<void> Connection::copyTo(const QString &path, const SecretBytes &key, const Progress &progress)
{
    auto target = openKeyed(path, m_family, key, Mode::Create);
    if (!target)
        return target.error();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    const Result<void> copied = copyPages(**target, progress);
    target->reset();
    if (copied)
        return syncFile(path);
    for (const QString &suffix : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    return copied;
}

Result<void> Connection::copyPages(Connection &target, const Progress &progress)
{
    const ReadGuard::Scope scope(m_guard.get());
    sqlite3_backup *backup = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    if (!backup)
        return target.errorFor(sqlite3_errcode(target.m_handle));
    int code = SQLITE_OK;
    bool wanted = true;
    while (code == SQLITE_OK && wanted) {
        code = sqlite3_backup_step(backup, pagesAStep);
        const qint64 total = sqlite3_backup_pagecount(backup);
        wanted = !progress || progress(total - sqlite3_backup_remaining(backup), total);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return expectWhole(scope);
    if (code == SQLITE_OK)
        return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
    // What could not be read is told of the source, what could not be written of the target.
    return sqlite3_errcode(target.m_handle) == SQLITE_OK ? errorFor(code) : target.errorFor(code);
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Connection::afterCommit(std::function<void()> work)
{
    if (inTransaction())
        m_afterCommit.append(std::move(work));
    else
        work();
}

void Connection::transactionEnded(bool isCommitted)
{
    const QList<std::function<void()>> waiting = std::exchange(m_afterCommit, {});
    if (!isCommitted)
        return;
    for (const std::function<void()> &work : waiting)
        work();
}

Error Connection::errorFor(int code) const
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    const auto error = [&detail](Fault fault, const QString &reason, Retry retry, const QStringList &arguments = {}) {
        return Error{fault, reason, retry, arguments, detail};
    };
    if (code == SQLITE_CONSTRAINT_TRIGGER && detail.startsWith(u"store-"))
        return error(Fault::Denied, detail, Retry::Never);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return error(Fault::NoSpace, u"disk-full"_s, Retry::Later, {m_path});
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return diskError(sqlite3_system_errno(m_handle), m_path);
    case SQLITE_READONLY:
        if (isReadOnly())
            return error(Fault::Denied, u"store-read-only"_s, Retry::AfterCorrection);
        [[fallthrough]];
    case SQLITE_PERM:
        return error(Fault::Storage, u"disk-unwritable"_s, Retry::Later, {m_path});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return error(Fault::Tampered, u"store-damaged"_s, Retry::Never, {m_path});
    case SQLITE_ERROR:
        // SQLCipher reports a page whose checksum does not fit so; SQLite gives every error of this code words of its own.
        if (detail == QLatin1StringView(sqlite3_errstr(SQLITE_ERROR)))
            return error(Fault::Tampered, u"store-damaged"_s, Retry::Never, {m_path});
        return error(Fault::Internal, u"store-statement"_s, Retry::Never);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error(Fault::Conflict, u"store-in-use"_s, Retry::Later, {m_path});
    default:
        return error(Fault::Internal, u"store-statement"_s, Retry::Never);
    }
}

} // namespace bantin::store
