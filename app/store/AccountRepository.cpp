// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AccountRepository.h"

#include "app/base/Clock.h"
#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

#include <algorithm>
#include <utility>

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

SignedRoster readRoster(const Statement &row)
{
    return {{}, row.blob(0), row.blob(1)};
}

Result<SignedRoster> withRoster(const SignedRoster &row)
{
    Result<Roster> roster = rosterFromJson(row.json);
    if (!roster)
        return damagedRow(u"roster"_s);
    return SignedRoster{*std::move(roster), row.json, row.signature};
}

using Pair = std::pair<QString, QString>;

Pair readPair(const Statement &row)
{
    return {row.text(0), row.text(1)};
}

/// What triggers judge by.
struct Powers {
    struct Given {
        int number = 0;
        QString power;
        QString giver;
        QString taker;
        QString begins;
        QString ends;
    };
    QList<Pair> fields;     ///< account, category; sorted
    QList<Given> delegated; ///< sorted by number and power

    QList<Pair> told() const
    {
        QList<Pair> all;
        for (const Given &given : delegated)
            all.append(
                {QString::number(given.number) + given.power + given.giver + given.taker + given.begins, given.ends});
        return all;
    }
};

Powers powersIn(const Roster &roster)
{
    Powers powers;
    for (const RosterEntry &entry : roster.entries) {
        for (const QString &field : entry.to.isValid() ? QStringList() : entry.fields)
            powers.fields.append({entry.account.toString(), field});
    }
    std::ranges::sort(powers.fields);
    for (const Delegation &delegation : roster.delegations) {
        const QDateTime ends =
            delegation.revokedAt.isValid() ? std::min(delegation.revokedAt, delegation.ends) : delegation.ends;
        for (const Power power : delegation.powers)
            powers.delegated.append({delegation.number, powerName(power), delegation.from.toString(),
                                     delegation.to.toString(), toTimestamp(delegation.begins), toTimestamp(ends)});
    }
    std::ranges::sort(powers.delegated, {},
                      [](const Powers::Given &given) { return std::pair(given.number, given.power); });
    return powers;
}

Result<void> write(Connection &content, const Powers &powers)
{
    if (const auto cleared = content.execute("DELETE FROM fields_of_work; DELETE FROM delegated_powers;"); !cleared)
        return cleared;
    for (const auto &[account, category] : powers.fields) {
        const auto put = content.run("INSERT INTO fields_of_work (account, category) VALUES (?, ?)", account, category);
        if (!put)
            return put;
    }
    for (const Powers::Given &given : powers.delegated) {
        const auto put = content.run("INSERT INTO delegated_powers (number, giver, taker, power, begins, ends)"
                                     " VALUES (?, ?, ?, ?, ?, ?)",
                                     given.number, given.giver, given.taker, given.power, given.begins, given.ends);
        if (!put)
            return put;
    }
    return {};
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
    return atomically(m_store.content(), [&]() -> Result<void> {
        const auto put = m_store.content().run("INSERT INTO rosters (version, json, signature) VALUES (?, ?, ?)",
                                               roster.roster.version, roster.json, roster.signature);
        return put ? renewPowers(roster.roster) : put;
    });
}

Result<void> AccountRepository::renewPowers(const Roster &roster)
{
    Connection &content = m_store.content();
    const auto fields =
        content.list("SELECT account, category FROM fields_of_work ORDER BY account, category", readPair);
    const auto delegated = content.list(
        "SELECT number || power || giver || taker || begins, ends FROM delegated_powers ORDER BY number, power",
        readPair);
    if (!fields || !delegated)
        return fields ? delegated.error() : fields.error();
    const Powers powers = powersIn(roster);
    if (*fields == powers.fields && *delegated == powers.told())
        return {};
    return atomically(content, [&] { return write(content, powers); });
}

Result<SignedRoster> AccountRepository::latestRoster() const
{
    const auto found =
        m_store.content().first("SELECT json, signature FROM rosters ORDER BY version DESC LIMIT 1", readRoster);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"roster-missing"_s, {});
    return withRoster(**found);
}

Result<QList<SignedRoster>> AccountRepository::rosters() const
{
    const auto rows = m_store.content().list("SELECT json, signature FROM rosters ORDER BY version", readRoster);
    if (!rows)
        return rows.error();
    QList<SignedRoster> rosters;
    for (const SignedRoster &row : *rows) {
        const auto roster = withRoster(row);
        if (!roster)
            return roster.error();
        rosters.append(*roster);
    }
    return rosters;
}

Result<QList<RosterRow>> AccountRepository::rosterRows() const
{
    return m_store.content().list(
        "SELECT version, json, signature FROM rosters ORDER BY version",
        [](const Statement &row) { return RosterRow{int(row.integer(0)), row.blob(1), row.blob(2)}; });
}

} // namespace bantin::store
