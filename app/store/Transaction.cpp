// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Transaction.h"

#include "app/base/Logging.h"
#include "app/store/Connection.h"

#include <utility>

namespace bantin::store {

using namespace Qt::StringLiterals;

Transaction::Transaction(Connection *connection)
    : m_connection(connection)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    m_connection->transactionEnded(false);
    // SQLite itself has rolled back after some errors, such as a full disk.
    if (!m_connection->inTransaction())
        return;
    if (const Result<void> undone = m_connection->execute("ROLLBACK"); !undone)
        qCWarning(logStore, "rollback failed: %ls", qUtf16Printable(undone.error().detail));
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    Q_ASSERT(!connection.inTransaction());
    if (const Result<void> begun = connection.execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(&connection);
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_connection);
    if (!m_connection->inTransaction())
        return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {}, u"already rolled back"_s};
    if (const Result<void> committed = m_connection->execute("COMMIT"); !committed)
        return committed;
    std::exchange(m_connection, nullptr)->transactionEnded(true);
    return {};
}

Result<void> atomically(Connection &connection, const std::function<Result<void>()> &body)
{
    if (connection.inTransaction())
        return body();
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (const Result<void> done = body(); !done)
        return done;
    return transaction->commit();
}

} // namespace bantin::store
