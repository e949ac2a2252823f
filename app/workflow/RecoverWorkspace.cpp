// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RecoverWorkspace.h"

#include "app/store/Transaction.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/OpenSession.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// What the recovery key opened.
struct Unit {
    store::WorkspaceHeader header;
    Entrance entrance;
    crypto::CertificateAuthority authority;
    std::unique_ptr<store::Store> store;
    Roster roster;
};

Result<Unit> openUnit(const Recovery &recovery, const Clock &clock)
{
    auto header = settledHeader(recovery.directory);
    if (!header)
        return header.error();
    auto entrance = openByRecoveryKey(*header, recovery.key.secret());
    if (!entrance)
        return entrance.error();
    const auto certificate = crypto::Certificate::fromDer(header->unitCertificateDer);
    const auto key = crypto::SigningKey::fromPkcs8(entrance->contents.authorityKey);
    if (!certificate || !key || !certificate->belongsTo(*key))
        return Error{Fault::Tampered, u"slot-damaged"_s, Retry::Never, {}, u"authority"_s};
    auto store = store::Store::open(recovery.directory, entrance->contents.storeKey, clock);
    if (!store)
        return store.error();
    const auto roster = confirmedRoster(**store, recovery.directory, *header, *certificate);
    if (!roster)
        return roster.error();
    return Unit{*std::move(header), *std::move(entrance), crypto::CertificateAuthority(*certificate, *key),
                *std::move(store), *roster};
}

Result<Account> lostAccount(Unit &unit, const QString &name)
{
    const auto accounts = store::AccountRepository(*unit.store).all();
    if (!accounts)
        return accounts.error();
    const auto account =
        std::ranges::find_if(*accounts, [&](const Account &candidate) { return candidate.name == name; });
    if (account == accounts->cend())
        return Error{Fault::NotFound, u"account-not-found"_s, Retry::AfterCorrection, {name}, {}};
    if (account->to.isValid())
        return Error{Fault::Denied, u"account-disabled"_s, Retry::Never, {name}, {}};
    return *account;
}

/// The account with its new certificate, in the accounts and, beside the entry that ends, in the roster.
Result<void> certifyAgain(Unit &unit, const NewMember &member, const QByteArray &formerSha256, const QDateTime &now)
{
    store::AccountRepository accounts(*unit.store);
    const auto end = endOfService(*unit.store, member.account.id, now);
    if (!end)
        return end.error();
    if (const auto updated = accounts.update(member.account); !updated)
        return updated;
    Roster roster = unit.roster;
    endEntry(roster, formerSha256, *end);
    RosterEntry entry = rosterEntry(member.account);
    entry.from = wholeSeconds(now);
    roster.entries.append(entry);
    return accounts.putRoster(signRoster(nextVersion(roster, now), unit.authority));
}

/// A decision of the account may only be as old as its new certificate; the rest of the account stays.
NewMember renewed(const Account &account, const crypto::CertificateAuthority &authority, const QDateTime &now)
{
    NewMember member = certify(authority, account.name, account.roles, now);
    member.account.id = account.id;
    member.account.from = account.from;
    return member;
}

Result<void> dropFormerSlots(const QDir &directory, store::WorkspaceHeader &header, const store::KeySlot &kept)
{
    header.keySlots.removeIf(
        [&](const store::KeySlot &other) { return other.account == kept.account && other.sealed != kept.sealed; });
    return store::writeHeader(directory, header);
}

Result<void> letIn(Unit &unit, const Recovery &recovery, const Account &account, const QDateTime &now)
{
    const NewMember member = renewed(account, unit.authority, now);
    const auto &slots_ = unit.header.keySlots;
    const auto some = std::ranges::find(slots_, store::SlotKind::Passphrase, &store::KeySlot::kind);
    const auto cost = some == slots_.cend() ? crypto::calibrateArgon2() : some->kdf;
    const auto slot = makeSlot(member, {unit.entrance.contents.storeKey, unit.header.keyEpoch}, unit.authority,
                               recovery.passphrase, cost, now);
    if (!slot)
        return slot.error();
    auto transaction = store::Transaction::begin(unit.store->content());
    if (!transaction)
        return transaction.error();
    if (const auto certified = certifyAgain(unit, member, account.certificateSha256, now); !certified)
        return certified;
    // The slot is on disk before the account has its certificate: until the commit the former passphrase still signs.
    unit.header.keySlots.append(*slot);
    if (const auto written = store::writeHeader(recovery.directory, unit.header); !written)
        return written;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    return dropFormerSlots(recovery.directory, unit.header, *slot);
}

} // namespace

Result<Session> recoverWorkspace(const Recovery &recovery, const RegulationCatalogue &regulations, const Clock &clock)
{
    auto unit = openUnit(recovery, clock);
    if (!unit)
        return unit.error();
    const Regulation *regulation = regulations.find(unit->header.regulation);
    if (!regulation)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {unit->header.regulation}, {}};
    if (const auto strong = acceptPassphrase(recovery.passphrase, *regulation); !strong)
        return strong.error();
    const QString name = spokenName(recovery.accountName);
    const auto account = lostAccount(*unit, name);
    if (!account)
        return account.error();
    if (const auto done = letIn(*unit, recovery, *account, clock.nowUtc()); !done)
        return done.error();
    unit->store.reset();
    return unlockWithPassphrase(recovery.directory, name, recovery.passphrase, regulations, clock);
}

} // namespace bantin::workflow
