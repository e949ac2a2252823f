// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Members.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumName = 80;
constexpr qsizetype saltSize = 16;

} // namespace

Result<void> requireAdministrator(const Session &session, const QString &action)
{
    if (session.account.roles.testFlag(Role::Administrator) && session.authority)
        return {};
    return Error{Fault::Denied, u"role-forbids"_s, Retry::Never, {action, roleName(Role::Administrator)}, {}};
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

} // namespace bantin::workflow
