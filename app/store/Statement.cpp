// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Statement.h"

#include "app/store/Connection.h"

#include <sqlite3.h>

#include <QTimeZone>

namespace bantin::store {

void Statement::Finalizer::operator()(sqlite3_stmt *handle) const noexcept
{
    sqlite3_finalize(handle);
}

Statement::Statement(const Connection &connection, sqlite3_stmt *handle)
    : m_connection(&connection)
    , m_handle(handle)
{
}

void Statement::note(int code)
{
    if (code != SQLITE_OK)
        m_bindFailure = code;
}

void Statement::bindValue(int index, qint64 value)
{
    note(sqlite3_bind_int64(m_handle.get(), index, value));
}

void Statement::bindValue(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    note(sqlite3_bind_text64(m_handle.get(), index, utf8.isNull() ? "" : utf8.constData(), sqlite3_uint64(utf8.size()),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindValue(int index, const QByteArray &value)
{
    // A null pointer would bind NULL; an empty value is a value.
    note(sqlite3_bind_blob64(m_handle.get(), index, value.isNull() ? "" : value.constData(),
                             sqlite3_uint64(value.size()), SQLITE_TRANSIENT));
}

void Statement::bindValue(int index, const QDateTime &value)
{
    note(value.isValid() ? sqlite3_bind_int64(m_handle.get(), index, value.toMSecsSinceEpoch())
                         : sqlite3_bind_null(m_handle.get(), index));
}

void Statement::bindRecord(const QList<RecordValue> &values)
{
    for (int i = 0; i < int(values.size()); ++i) {
        const RecordValue &value = values.at(i);
        if (const auto *integer = std::get_if<qint64>(&value))
            bindValue(i + 1, *integer);
        else if (const auto *real = std::get_if<double>(&value))
            note(sqlite3_bind_double(m_handle.get(), i + 1, *real));
        else if (const auto *text = std::get_if<TextValue>(&value))
            bindValue(i + 1, QString::fromUtf8(text->utf8));
        else if (const auto *blob = std::get_if<QByteArray>(&value))
            bindValue(i + 1, *blob);
        else
            note(sqlite3_bind_null(m_handle.get(), i + 1));
    }
}

Result<bool> Statement::step()
{
    if (m_bindFailure != SQLITE_OK)
        return m_connection->errorFor(m_bindFailure);
    switch (const int code = sqlite3_step(m_handle.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return m_connection->errorFor(code);
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle.get(), column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle.get(), column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle.get(), column));
    return {bytes, sqlite3_column_bytes(m_handle.get(), column)};
}

QList<RecordValue> Statement::record() const
{
    QList<RecordValue> values;
    for (int i = 0; i < sqlite3_column_count(m_handle.get()); ++i) {
        switch (sqlite3_column_type(m_handle.get(), i)) {
        case SQLITE_INTEGER:
            values.append(integer(i));
            break;
        case SQLITE_FLOAT:
            values.append(real(i));
            break;
        case SQLITE_TEXT:
            values.append(TextValue{text(i).toUtf8()});
            break;
        case SQLITE_BLOB:
            values.append(blob(i));
            break;
        default:
            values.append(RecordValue());
        }
    }
    return values;
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), QTimeZone::UTC);
}

} // namespace bantin::store
