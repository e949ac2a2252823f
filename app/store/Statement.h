// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/store/RecordValue.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

struct sqlite3_stmt;

namespace bantin::store {

class Connection;

/// One prepared statement of a connection, which must outlive it. Columns count from 0. Times are UTC milliseconds,
/// an invalid time is NULL; ids and enumerations are their text.
class Statement
{
public:
    Statement(const Connection &connection, sqlite3_stmt *handle);

    /// Binds all parameters, in order.
    template<typename... Values>
    void bind(const Values &...values)
    {
        int index = 0;
        (bindValue(++index, values), ...);
    }

    /// Binds all parameters, in order, each as the type it has.
    void bindRecord(const QList<RecordValue> &values);

    /// Whether there is a row; the errors of Connection::lastError otherwise.
    Result<bool> step();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDateTime time(int column) const;
    /// Every column as SQLite has it.
    QList<RecordValue> record() const;
    template<typename IdType>
    IdType id(int column) const
    {
        return IdType::fromString(text(column));
    }

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *handle) const noexcept;
    };

    void bindValue(int index, qint64 value);
    void bindValue(int index, int value) { bindValue(index, qint64(value)); }
    void bindValue(int index, bool value) { bindValue(index, qint64(value)); }
    void bindValue(int index, const QString &value);
    void bindValue(int index, const QByteArray &value);
    void bindValue(int index, const QDateTime &value);
    template<typename Tag>
    void bindValue(int index, const Id<Tag> &value)
    {
        bindValue(index, value.toString());
    }
    void note(int code);

    const Connection *m_connection;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
    int m_bindFailure = 0;
};

} // namespace bantin::store
