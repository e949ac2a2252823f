// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Members.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/internal/Entrance.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumName = 80;
constexpr qsizetype saltSize = 16;

/// What lets the account send: own roles, and those of who delegated it.
QList<Warrant> sendersOf(const Session &session, const RosterEntry &own, const QDateTime &now)
{
    QList<Warrant> warrants;
    if (own.roles & session.regulation.senders)
        warrants.append({Role::Clerk, own.fields});
    for (const Delegation &delegation : session.roster.delegations) {
        const RosterEntry *giver = session.roster.serving(delegation.from, now);
        if (delegation.to == own.account && delegation.holdsAt(now) && delegation.powers.contains(Power::Send) && giver
            && (giver->roles & session.regulation.senders))
            warrants.append({Role::Clerk, giver->fields, delegation});
    }
    return warrants;
}

} // namespace

Result<void> requireAdministrator(const Session &session, const QString &action)
{
    if (session.account.roles.testFlag(Role::Administrator) && session.authority)
        return {};
    return Error{Fault::Denied, u"role-forbids"_s, Retry::Never, {action, roleName(Role::Administrator)}, {}};
}

Result<void> requireKnownFields(const Session &session, const QStringList &fields)
{
    for (const QString &field : fields) {
        if (!session.regulation.findCategory(field))
            return Error{Fault::InvalidInput, u"field-of-work-unknown"_s, Retry::AfterCorrection, {field}, {}};
    }
    return {};
}

Result<Account> servingAccountNamed(Session &session, const QString &typed)
{
    const QString name = spokenName(typed);
    const auto accounts = store::AccountRepository(*session.store).all();
    if (!accounts)
        return accounts.error();
    const auto found = std::ranges::find(*accounts, name, &Account::name);
    if (found == accounts->cend())
        return Error{Fault::NotFound, u"account-not-found"_s, Retry::AfterCorrection, {name}, {}};
    if (found->to.isValid())
        return Error{Fault::Conflict, u"account-disabled"_s, Retry::AfterCorrection, {name}, {}};
    return *found;
}

Result<QString> acceptName(const QString &name)
{
    const QString accepted = name.normalized(QString::NormalizationForm_C).trimmed();
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (accepted.isEmpty() || accepted.size() > maximumName || std::ranges::any_of(accepted, isControl))
        return Error{Fault::InvalidInput,
                     u"name-invalid"_s,
                     Retry::AfterCorrection,
                     {accepted.left(maximumName), QString::number(maximumName)},
                     {}};
    return accepted;
}

NewMember certify(const crypto::CertificateAuthority &authority, const QString &name, Roles roles, const QDateTime &now)
{
    const auto key = crypto::SigningKey::generate();
    const crypto::Certificate certificate = authority.issue(name, key, now);
    const Account account{AccountId::create(), name, roles, certificate.toDer(), certificate.fingerprint(),
                          wholeSeconds(now),   {}};
    return {account, key, certificate};
}

Result<store::KeySlot> makeSlot(const NewMember &member, const EpochKey &storeKey,
                                const crypto::CertificateAuthority &authority, const SecretBytes &passphrase,
                                const crypto::Argon2Parameters &kdf, const QDateTime &now)
{
    store::SlotContents contents{storeKey.key.clone(), member.key.toPkcs8(), {}};
    if (member.account.roles.testFlag(Role::Administrator))
        contents.authorityKey = authority.key().toPkcs8();
    const store::SlotOwner owner{member.account.id, member.account.name, wholeSeconds(now), storeKey.epoch,
                                 authority.certificate().fingerprint()};
    crypto::Argon2Parameters fresh = kdf;
    fresh.salt = crypto::randomBytes(saltSize);
    return store::makePassphraseSlot(owner, contents, passphrase, fresh);
}

RosterEntry rosterEntry(const Account &account)
{
    return {account.id, account.name, account.roles, account.certificateSha256, account.from, account.to};
}

RosterEntry entryOf(const Session &session, const Account &account)
{
    for (const RosterEntry &entry : session.roster.entries) {
        if (entry.certificateSha256 == account.certificateSha256 && !entry.to.isValid())
            return entry;
    }
    return rosterEntry(account);
}

RosterEntry ownEntry(const Session &session)
{
    return entryOf(session, session.account);
}

Result<void> maySend(const Session &session, const QString &category)
{
    const QDateTime now = session.clock.nowUtc();
    const RosterEntry own = ownEntry(session);
    const Regulation &regulation = session.regulation;
    const QList<Warrant> warrants = sendersOf(session, own, now);
    if (warrants.isEmpty())
        return Error{Fault::Denied,
                     u"role-forbids"_s,
                     Retry::Never,
                     {powerName(Power::Send), roleNames(regulation.senders).join(u", ")},
                     {}};
    const auto reaches = [&category](const Warrant &warrant) {
        return category.isEmpty() || warrant.fields.isEmpty() || warrant.fields.contains(category);
    };
    if (std::ranges::any_of(warrants, reaches))
        return {};
    const auto name = [&regulation](const QString &id) {
        const Category *found = regulation.findCategory(id);
        return found ? found->name.vi : id;
    };
    QStringList fields;
    for (const QString &field : own.fields)
        fields.append(name(field));
    return Error{Fault::Denied,
                 u"field-forbids"_s,
                 Retry::Never,
                 {powerName(Power::Send), name(category), fields.join(u"; ")},
                 {}};
}

Result<void> requirePower(const Session &session, Power power)
{
    if (mayUse(session.roster, session.regulation, power, ownEntry(session), session.clock.nowUtc()))
        return {};
    return Error{Fault::Denied,
                 u"power-missing"_s,
                 Retry::Never,
                 {powerName(power), holdersOf(session.regulation, power).join(u", ")},
                 {}};
}

Roster nextVersion(Roster roster, const QDateTime &now)
{
    roster.version += 1;
    roster.issuedAt = std::max(roster.issuedAt, wholeSeconds(now));
    return roster;
}

void endEntry(Roster &roster, const QByteArray &certificateSha256, const QDateTime &end)
{
    for (RosterEntry &entry : roster.entries) {
        if (entry.certificateSha256 == certificateSha256 && !entry.to.isValid())
            entry.to = std::max(end, entry.from);
    }
}

Result<QDateTime> endOfService(store::Store &store, const AccountId &account, const QDateTime &now)
{
    const auto latest = store::DecisionRepository(store).latestBy(account);
    if (!latest)
        return latest.error();
    const QDateTime end = wholeSeconds(now);
    return latest->isValid() && *latest >= end ? latest->addSecs(1) : end;
}

store::SignedRoster signRoster(const Roster &roster, const crypto::CertificateAuthority &authority)
{
    const QByteArray json = toJson(roster);
    return {roster, json, crypto::signDetached(json, authority.certificate(), authority.key())};
}

Result<Roster> issueRoster(Session &session, const Roster &roster)
{
    const store::SignedRoster issued = signRoster(nextVersion(roster, session.clock.nowUtc()), *session.authority);
    if (const auto put = store::AccountRepository(*session.store).putRoster(issued); !put)
        return put.error();
    if (const auto recorded = recordRoster(session, issued); !recorded)
        return recorded.error();
    return issued.roster;
}

} // namespace bantin::workflow
