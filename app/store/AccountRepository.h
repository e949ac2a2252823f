// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Account.h"
#include "app/domain/Roster.h"

namespace bantin::store {

class Store;

/// The current roster as signed by the unit's authority.
struct SignedRoster {
    Roster roster;
    QByteArray json;
    QByteArray signature; ///< CMS detached, DER
};

/// A row as it lies in the store, whatever it says: for those who look whether it was altered.
struct RosterRow {
    int version = 0;
    QByteArray json;
    QByteArray signature;
};

class AccountRepository
{
public:
    explicit AccountRepository(Store &store);

    /// "account-name-taken" (name)
    Result<void> insert(const Account &account);
    Result<void> update(const Account &account);
    Result<QList<Account>> all() const;
    /// "account-not-found" (name or id)
    Result<Account> find(const AccountId &id) const;

    /// Appends; old versions are kept. The store judges decisions by the fields of work and delegations it names.
    Result<void> putRoster(const SignedRoster &roster);
    /// Puts those in place again where they are not what `roster` says, as after a repair.
    Result<void> renewPowers(const Roster &roster);
    /// "roster-missing" before the first.
    Result<SignedRoster> latestRoster() const;
    /// Every version, oldest first.
    Result<QList<SignedRoster>> rosters() const;
    /// Every version, unread.
    Result<QList<RosterRow>> rosterRows() const;

private:
    Store &m_store;
};

} // namespace bantin::store
