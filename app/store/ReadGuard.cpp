// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ReadGuard.h"

#include <sqlite3.h>

namespace bantin::store {

void ReadGuard::Finalizer::operator()(sqlite3_stmt *statement) const noexcept
{
    sqlite3_finalize(statement);
}

ReadGuard::Prepared ReadGuard::prepare(sqlite3 *handle)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(handle, "SELECT 1 FROM sqlite_master", -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return Prepared(statement);
}

ReadGuard::ReadGuard(sqlite3 *handle)
    : m_holder(prepare(handle))
    , m_probe(prepare(handle))
{
}

ReadGuard::Scope::Scope(ReadGuard *guard)
    : m_guard(guard)
{
    // A failure here shows again in the query itself.
    if (m_guard && m_guard->m_depth++ == 0)
        sqlite3_step(m_guard->m_holder.get());
}

ReadGuard::Scope::~Scope()
{
    if (m_guard && --m_guard->m_depth == 0)
        sqlite3_reset(m_guard->m_holder.get());
}

int ReadGuard::Scope::result() const
{
    if (!m_guard)
        return SQLITE_OK;
    sqlite3_step(m_guard->m_probe.get());
    return sqlite3_reset(m_guard->m_probe.get());
}

} // namespace bantin::store
