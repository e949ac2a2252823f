// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <functional>

namespace bantin::store {

class Connection;

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. Nested use on one connection is a programming error.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// "disk-full", "disk-unwritable", "store-damaged"; after a failure everything since begin is undone.
    Result<void> commit();

private:
    explicit Transaction(Connection *connection);
    Connection *m_connection;
};

/// Runs `body`, a function returning Result<void>, inside the caller's transaction if there is one (who then rolls back
/// on failure), else in one of its own.
Result<void> atomically(Connection &connection, const std::function<Result<void>()> &body);

} // namespace bantin::store
