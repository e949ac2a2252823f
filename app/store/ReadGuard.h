// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace bantin::store {

/// Makes sure that what a query answered is what was written. SQLCipher 4.6 reads a page whose checksum does not fit as
/// zeros and tells only whoever reads the next page in the same read transaction; the zeros of a page that continues a long
/// value would pass for the text. So a read transaction is held open around each query, and one more page asked for at its
/// end. One per connection, destroyed before it closes.
class ReadGuard
{
public:
    /// One query; also within another.
    class Scope
    {
    public:
        /// Null guards nothing: a pragma, or a connection not yet keyed.
        explicit Scope(ReadGuard *guard);
        ~Scope();
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

        /// SQLITE_OK when every page read since the first scope began was whole.
        int result() const;

    private:
        ReadGuard *m_guard;
    };

    explicit ReadGuard(sqlite3 *handle);

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const noexcept;
    };
    using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;

    static Prepared prepare(sqlite3 *handle);

    Prepared m_holder;
    Prepared m_probe;
    int m_depth = 0;
};

} // namespace bantin::store
