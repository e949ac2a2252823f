// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/store/ReadGuard.h"
#include "app/store/Statement.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

struct sqlite3;

namespace bantin::store {

/// One keyed SQLCipher database. Used from one thread. Internal to app/store: everybody else uses the repositories.
class Connection
{
public:
    enum class Mode {
        Create,
        Open,
        ReadOnly, ///< beside a writer, or from a disk that cannot be written
        Archive,  ///< a new file written once: nothing is put beside it, and the caller syncs it when it is whole
        Frozen,   ///< a file nobody writes any more: read without a lock, and nothing is put beside it
    };
    /// Called with pages done and in all; answering false cancels.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    /// `key` is the store key. Each family of files ("content", "assets") gets its own key and its own first 16 bytes
    /// (SQLCipher's salt) from it, so that another key or another program's file is told apart before SQLite opens
    /// anything, while a copy opens under any name. Reasons as in Store.
    static Result<std::unique_ptr<Connection>> open(const QString &path, const QString &family, const SecretBytes &key,
                                                    Mode mode);
    /// An empty database in memory, never on a disk: for what is looked at once and thrown away.
    static Result<std::unique_ptr<Connection>> inMemory(const QString &family);
    /// Writes the WAL back and closes.
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Statements without parameters, separated by semicolons.
    Result<void> execute(const char *sql);
    /// One statement whose rows, if any, do not matter.
    template<typename... Values>
    Result<void> run(const char *sql, const Values &...values)
    {
        Result<Statement> statement = prepare(sql, values...);
        if (!statement)
            return statement.error();
        const Result<bool> stepped = statement->step();
        return stepped ? Result<void>() : stepped.error();
    }
    /// The same with the values of one row; answers how many rows changed.
    Result<int> runRecord(const char *sql, const QList<RecordValue> &values);
    /// Every row through `map`, a function of const Statement &.
    template<typename Map, typename... Values>
    auto list(const char *sql, Map map, const Values &...values)
        -> Result<QList<std::invoke_result_t<Map, const Statement &>>>
    {
        Result<Statement> statement = prepare(sql, values...);
        if (!statement)
            return statement.error();
        const ReadGuard::Scope scope(guardFor(sql));
        QList<std::invoke_result_t<Map, const Statement &>> rows;
        Result<bool> row = statement->step();
        for (; row && *row; row = statement->step())
            rows.append(map(*statement));
        if (!row)
            return row.error();
        if (const Result<void> whole = expectWhole(scope); !whole)
            return whole.error();
        return rows;
    }
    /// The first row through `map`, if there is one.
    template<typename Map, typename... Values>
    auto first(const char *sql, Map map, const Values &...values)
        -> Result<std::optional<std::invoke_result_t<Map, const Statement &>>>
    {
        using Row = std::invoke_result_t<Map, const Statement &>;
        Result<Statement> statement = prepare(sql, values...);
        if (!statement)
            return statement.error();
        const ReadGuard::Scope scope(guardFor(sql));
        const Result<bool> stepped = statement->step();
        if (!stepped)
            return stepped.error();
        Result<std::optional<Row>> row = std::optional<Row>();
        if (*stepped)
            row->emplace(map(*statement));
        if (const Result<void> whole = expectWhole(scope); !whole)
            return whole.error();
        return row;
    }

    /// Copies every page, as committed now, into the new file `path`, readable under `key`; synced when it returns.
    /// "workspace-exists" (path), "cancelled", disk reasons; on failure no file stays.
    Result<void> copyTo(const QString &path, const SecretBytes &key, const Progress &progress = {});

    const QString &path() const { return m_path; }
    const QString &family() const { return m_family; }
    bool isReadOnly() const { return m_mode == Mode::ReadOnly || m_mode == Mode::Frozen; }
    /// Rows the last run() changed.
    int changes() const;
    bool inTransaction() const;
    /// Work for when the open transaction has been committed; forgotten when it is rolled back. Outside of one: done now.
    void afterCommit(std::function<void()> work);
    /// Told by Transaction how it ended.
    void transactionEnded(bool isCommitted);
    /// The Error for an SQLite result code: "disk-full", "disk-unwritable", "store-damaged", "store-in-use", the reason a
    /// trigger raised ("store-…"), or "store-statement" for a bug of ours.
    Error errorFor(int code) const;

private:
    Connection(QString path, QString family, Mode mode, sqlite3 *handle);

    static Result<std::unique_ptr<Connection>> openKeyed(const QString &path, const QString &family,
                                                         const SecretBytes &key, Mode mode);
    Result<void> copyPages(Connection &target, const Progress &progress);
    Result<void> configure();
    Result<Statement> prepareRaw(const char *sql);
    ReadGuard *guardFor(const char *sql) const;
    Result<void> expectWhole(const ReadGuard::Scope &scope) const;
    template<typename... Values>
    Result<Statement> prepare(const char *sql, const Values &...values)
    {
        Result<Statement> statement = prepareRaw(sql);
        if (statement)
            statement->bind(values...);
        return statement;
    }

    QString m_path;
    QString m_family;
    Mode m_mode;
    sqlite3 *m_handle;
    std::unique_ptr<ReadGuard> m_guard;
    QList<std::function<void()>> m_afterCommit;
};

} // namespace bantin::store
