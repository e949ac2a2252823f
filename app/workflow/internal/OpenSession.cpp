// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/OpenSession.h"

#include "app/base/Logging.h"
#include "app/crypto/Cms.h"
#include "app/store/AccountRepository.h"
#include "app/store/FailedUnlocks.h"
#include "app/workflow/internal/RecordAudit.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// Whether an account is closed is told by the later of the clock and the roster's own time: a clock set back neither
/// reopens a closed account nor locks out one that is "not yet" there.
Result<Account> servingAccount(store::Store &store, const AccountId &id, const Roster &roster, const Clock &clock)
{
    auto account = store::AccountRepository(store).find(id);
    if (account && account->to.isValid() && account->to <= std::max(clock.nowUtc(), roster.issuedAt))
        return Error{Fault::Denied, u"account-disabled"_s, Retry::Never, {account->name}, {}};
    return account;
}

/// A recovery that was cut off leaves a slot with a signing key the roster does not know.
Result<crypto::Certificate> ownCertificate(const Account &account, const crypto::SigningKey &key)
{
    auto certificate = crypto::Certificate::fromDer(account.certificateDer);
    if (certificate && !certificate->belongsTo(key))
        return Error{Fault::Denied, u"slot-stale"_s, Retry::Never, {account.name}, {}};
    return certificate;
}

Result<std::optional<crypto::CertificateAuthority>> openAuthority(const store::SlotContents &contents,
                                                                  const crypto::Certificate &unit)
{
    if (contents.authorityKey.isEmpty())
        return std::optional<crypto::CertificateAuthority>();
    const auto key = crypto::SigningKey::fromPkcs8(contents.authorityKey);
    if (!key)
        return key.error();
    return std::optional(crypto::CertificateAuthority(unit, *key));
}

Result<Session> sessionOf(const QDir &directory, const store::WorkspaceHeader &header, const Regulation &regulation,
                          Entrance &entrance, std::unique_ptr<store::Store> store, const Clock &clock)
{
    const auto unit = crypto::Certificate::fromDer(header.unitCertificateDer);
    const auto key = crypto::SigningKey::fromPkcs8(entrance.contents.signingKey);
    if (!unit || !key)
        return unit ? key.error() : unit.error();
    const auto roster = confirmedRoster(*store, directory, header, *unit);
    if (!roster)
        return roster.error();
    const auto account = servingAccount(*store, entrance.slot.account, *roster, clock);
    if (!account)
        return account.error();
    const auto certificate = ownCertificate(*account, *key);
    if (!certificate)
        return certificate.error();
    auto authority = openAuthority(entrance.contents, *unit);
    if (!authority)
        return authority.error();
    return Session{directory,
                   header.id,
                   header.unit,
                   regulation,
                   clock,
                   std::move(store),
                   entrance.contents.storeKey.clone(),
                   *account,
                   *key,
                   *certificate,
                   *unit,
                   *std::move(authority),
                   header.keyEpoch,
                   passphraseMade(header, entrance)};
}

QLatin1StringView wayIn(store::SlotKind kind)
{
    switch (kind) {
    case store::SlotKind::Passphrase:
        return "passphrase"_L1;
    case store::SlotKind::Keyring:
        return "keyring"_L1;
    case store::SlotKind::Recovery:
        break;
    }
    return "recovery-key"_L1;
}

} // namespace

Result<Session> openSession(const QDir &directory, const store::WorkspaceHeader &header, Entrance entrance,
                            const SecretBytes &secret, const RegulationCatalogue &regulations, const Clock &clock,
                            store::Store::Access access)
{
    const Regulation *regulation = regulations.find(header.regulation);
    if (!regulation)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {header.regulation}, {}};
    auto store = store::Store::open(directory, entrance.contents.storeKey, clock, access);
    if (!store)
        return store.error();
    auto session = sessionOf(directory, header, *regulation, entrance, *std::move(store), clock);
    if (!session || access == store::Store::Access::ReadOnly)
        return session;
    if (const auto renewed = renewSlot(directory, entrance, secret, clock); !renewed)
        qCWarning(logStore, "a key slot could not be renewed: %ls", qUtf16Printable(renewed.error().reason));
    session->passphraseMade = passphraseMade(header, entrance);
    const QJsonObject how{{u"with"_s, wayIn(entrance.slot.kind)}, {u"failures"_s, store::failedUnlocks(directory)}};
    if (const auto begun = beginAudit(*session, AuditAction::Unlocked, how); !begun)
        return begun.error();
    store::forgetFailedUnlocks(directory);
    return session;
}

Result<Roster> confirmedRoster(store::Store &store, const QDir &directory, const store::WorkspaceHeader &header,
                               const crypto::Certificate &unit)
{
    const auto latest = store::AccountRepository(store).latestRoster();
    if (!latest)
        return latest.error();
    const Roster &roster = latest->roster;
    const auto signer = crypto::verifyDetached(latest->signature, latest->json, {unit}, roster.issuedAt);
    const bool same =
        roster.workspace == header.id && roster.unit == header.unit && roster.regulation == header.regulation;
    if (same && signer && signer->fingerprint() == unit.fingerprint())
        return roster;
    return Error{Fault::Tampered, u"workspace-header-damaged"_s, Retry::Never, {directory.path()}, u"unit"_s};
}

} // namespace bantin::workflow
