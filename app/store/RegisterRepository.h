// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/registers/RegisterEntry.h"

#include <QList>

namespace bantin::store {

class Store;

/// A row of a register as it is kept: the exact bytes beside what they say.
struct RegisterRow {
    RegisterEntry entry;
    QByteArray json;      ///< canonical JSON, the signed content
    QByteArray signature; ///< CMS detached, DER; empty where the register asks for none
};

/// Append-only: triggers refuse to change or delete a row. On the store thread.
class RegisterRepository
{
public:
    explicit RegisterRepository(Store &store);

    /// Of the row to be appended next; only inside the transaction that appends it.
    Result<qint64> nextNumber() const;
    /// "register-conflict" when the number is taken, or RegisterEntry::entry names no entry of that register.
    Result<void> append(const RegisterRow &row);
    /// The latest row of every entry, newest entry first.
    Result<QList<RegisterRow>> current(const QString &form) const;
    /// The rows of one entry, oldest first. "register-entry-not-found" (number) when there is none.
    Result<QList<RegisterRow>> history(const QString &form, qint64 entry) const;
    /// Every row by number, with what its columns say of it and no values, whatever its bytes mean: for those who look
    /// whether it was altered.
    Result<QList<RegisterRow>> rows() const;
    /// How many entries of each register are open.
    Result<QMap<QString, int>> openCounts() const;

private:
    Store &m_store;
};

} // namespace bantin::store
