// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AccountRepository.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectAccounts =
    "SELECT id, name, roles, certificate, certificate_sha256, serves_from, serves_to FROM accounts ";

QString rolesText(Roles roles)
{
    return roleNames(roles).join(u',');
}

Account readAccount(const Statement &row)
{
    return {
        .id = row.id<AccountId>(0),
        .name = row.text(1),
        .roles = rolesFromNames(row.text(2).split(u',', Qt::SkipEmptyParts)).value_or(Roles()),
        .certificateDer = row.blob(3),
        .certificateSha256 = row.blob(4),
        .from = row.time(5),
        .to = row.time(6),
    };
}

} // namespace

AccountRepository::AccountRepository(Store &store)
    : m_store(store)
{
}

Result<void> AccountRepository::insert(const Account &account)
{
    return atomically(m_store.content(), [&]() -> Result<void> {
        const auto taken = m_store.content().first(
            "SELECT 1 FROM accounts WHERE name = ?", [](const Statement &row) { return row.integer(0); }, account.name);
        if (!taken)
            return taken.error();
        if (*taken)
            return Error{Fault::Conflict, u"account-name-taken"_s, Retry::AfterCorrection, {account.name}, {}};
        return m_store.content().run("INSERT INTO accounts (id, name, roles, certificate, certificate_sha256,"
                                     " serves_from, serves_to) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                     account.id, account.name, rolesText(account.roles), account.certificateDer,
                                     account.certificateSha256, account.from, account.to);
    });
}

Result<void> AccountRepository::update(const Account &account)
{
    const Result<void> done = m_store.content().run(
        "UPDATE accounts SET name = ?, roles = ?, certificate = ?, certificate_sha256 = ?, serves_from = ?,"
        " serves_to = ? WHERE id = ?",
        account.name, rolesText(account.roles), account.certificateDer, account.certificateSha256, account.from,
        account.to, account.id);
    if (done && m_store.content().changes() == 0)
        return notFound(u"account-not-found"_s, account.name);
    return done;
}

Result<QList<Account>> AccountRepository::all() const
{
    return m_store.content().list(QByteArray(selectAccounts).append("ORDER BY serves_from, name").constData(),
                                  readAccount);
}

Result<Account> AccountRepository::find(const AccountId &id) const
{
    auto found =
        m_store.content().first(QByteArray(selectAccounts).append("WHERE id = ?").constData(), readAccount, id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"account-not-found"_s, id.toString());
    return **std::move(found);
}

Result<void> AccountRepository::putRoster(const SignedRoster &roster)
{
    return m_store.content().run("INSERT INTO rosters (version, json, signature) VALUES (?, ?, ?)",
                                 roster.roster.version, roster.json, roster.signature);
}

Result<SignedRoster> AccountRepository::latestRoster() const
{
    const auto found =
        m_store.content().first("SELECT json, signature FROM rosters ORDER BY version DESC LIMIT 1",
                                [](const Statement &row) { return SignedRoster{{}, row.blob(0), row.blob(1)}; });
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"roster-missing"_s, {});
    Result<Roster> roster = rosterFromJson((*found)->json);
    if (!roster)
        return damagedRow(u"roster"_s);
    return SignedRoster{*std::move(roster), (*found)->json, (*found)->signature};
}

Result<QList<RosterRow>> AccountRepository::rosterRows() const
{
    return m_store.content().list(
        "SELECT version, json, signature FROM rosters ORDER BY version",
        [](const Statement &row) { return RosterRow{int(row.integer(0)), row.blob(1), row.blob(2)}; });
}

} // namespace bantin::store
