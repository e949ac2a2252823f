// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RecoverWorkspace.h"

#include "app/store/Transaction.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/OpenSession.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"

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

/// The session of the account with its new certificate, as it will be once all of this is committed.
Session sessionOf(Unit &unit, const Recovery &recovery, const Regulation &regulation, const NewMember &member,
                  const Clock &clock)
{
    return Session{recovery.directory,
                   unit.header.id,
                   unit.header.unit,
                   regulation,
                   clock,
                   std::move(unit.store),
                   unit.entrance.contents.storeKey.clone(),
                   member.account,
                   member.key,
                   member.certificate,
                   unit.authority.certificate(),
                   unit.authority,
                   unit.header.keyEpoch,
                   member.account.from};
}

QStringList fieldsOf(const Roster &roster, const QByteArray &certificateSha256)
{
    for (const RosterEntry &entry : roster.entries) {
        if (entry.certificateSha256 == certificateSha256 && !entry.to.isValid())
            return entry.fields;
    }
    return {};
}

/// The account with its new certificate, in the accounts and, beside the entry that ends, in the roster.
Result<void> certifyAgain(Session &session, const Roster &before, const QByteArray &formerSha256)
{
    store::AccountRepository accounts(*session.store);
    const QDateTime now = session.clock.nowUtc();
    const auto end = endOfService(*session.store, session.account.id, now);
    if (!end)
        return end.error();
    if (const auto updated = accounts.update(session.account); !updated)
        return updated;
    Roster roster = before;
    endEntry(roster, formerSha256, *end);
    roster.entries.append(rosterEntry(session.account));
    roster.entries.last().fields = fieldsOf(before, formerSha256);
    const store::SignedRoster issued = signRoster(nextVersion(roster, now), *session.authority);
    if (const auto put = accounts.putRoster(issued); !put)
        return put;
    const QString certificate = QString::fromLatin1(session.account.certificateSha256.toHex());
    if (const auto begun = beginAudit(session, AuditAction::RecoveryKeyUsed, {{u"certificate-sha256"_s, certificate}});
        !begun)
        return begun;
    const auto changed = record(session, AuditAction::AccountChanged, session.account.id.toString(),
                                {{u"certificate-sha256"_s, certificate}});
    return changed ? recordRoster(session, issued) : changed;
}

Result<store::KeySlot> newSlot(const Unit &unit, const Recovery &recovery, const NewMember &member,
                               const QDateTime &now)
{
    const auto &others = unit.header.keySlots;
    const auto some = std::ranges::find(others, store::SlotKind::Passphrase, &store::KeySlot::kind);
    const auto cost = some == others.cend() ? crypto::calibrateArgon2() : some->kdf;
    return makeSlot(member, {unit.entrance.contents.storeKey, unit.header.keyEpoch}, unit.authority,
                    recovery.passphrase, cost, now);
}

Result<void> dropFormerSlots(const QDir &directory, store::WorkspaceHeader &header, const store::KeySlot &kept)
{
    header.keySlots.removeIf(
        [&](const store::KeySlot &other) { return other.account == kept.account && other.sealed != kept.sealed; });
    return store::writeHeader(directory, header);
}

Result<void> letIn(Unit &unit, const Recovery &recovery, const Regulation &regulation, const Account &account,
                   const Clock &clock)
{
    NewMember member = certify(unit.authority, account.name, account.roles, clock.nowUtc());
    member.account.id = account.id;
    const auto slot = newSlot(unit, recovery, member, clock.nowUtc());
    if (!slot)
        return slot.error();
    Session session = sessionOf(unit, recovery, regulation, member, clock);
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    if (const auto certified = certifyAgain(session, unit.roster, account.certificateSha256); !certified)
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
    const Regulation *regulation = regulations.find(unit->roster.regulation);
    if (!regulation)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {unit->roster.regulation}, {}};
    if (const auto strong = acceptPassphrase(recovery.passphrase, *regulation); !strong)
        return strong.error();
    const QString name = spokenName(recovery.accountName);
    const auto account = lostAccount(*unit, name);
    if (!account)
        return account.error();
    if (const auto done = letIn(*unit, recovery, *regulation, *account, clock); !done)
        return done.error();
    return unlockWithPassphrase(recovery.directory, name, recovery.passphrase, regulations, clock);
}

} // namespace bantin::workflow
