// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/OpenSession.h"

#include "app/base/Logging.h"
#include "app/crypto/Cms.h"
#include "app/store/AccountRepository.h"
#include "app/store/FailedUnlocks.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/UnitRecord.h"

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

/// The profile the roster names, with the unit's own rules as far as this version of the profile takes them.
Result<Regulation> regulationOf(store::Store &store, const Roster &roster, const crypto::Certificate &unit,
                                const RegulationCatalogue &regulations)
{
    const Regulation *profile = regulations.find(roster.regulation);
    if (!profile)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {roster.regulation}, {}};
    const auto own = currentUnitRules(store, unit, profile->id);
    if (!own)
        return own.error();
    if (!own->has_value())
        return *profile;
    auto merged = withUnitRules(*profile, (*own)->rules);
    if (merged)
        return merged;
    // A newer profile may ask for more than the unit did. Nobody is kept out of the store for that; the settings say so.
    qCWarning(logStore, "the unit's own rules do not fit the profile: %ls", qUtf16Printable(merged.error().reason));
    return *profile;
}

/// The header is in the clear and follows the roster; where a crash came between the two it is written again.
void followRoster(const QDir &directory, store::WorkspaceHeader header, const Roster &roster)
{
    if (header.regulation == roster.regulation)
        return;
    header.regulation = roster.regulation;
    if (const auto written = store::writeHeader(directory, header); !written)
        qCWarning(logStore, "the header could not follow the roster: %ls", qUtf16Printable(written.error().reason));
}

Result<Session> sessionOf(const QDir &directory, const store::WorkspaceHeader &header,
                          const RegulationCatalogue &regulations, Entrance &entrance,
                          std::unique_ptr<store::Store> store, const Clock &clock)
{
    const auto unit = crypto::Certificate::fromDer(header.unitCertificateDer);
    const auto key = crypto::SigningKey::fromPkcs8(entrance.contents.signingKey);
    if (!unit || !key)
        return unit ? key.error() : unit.error();
    const auto roster = confirmedRoster(*store, directory, header, *unit);
    if (!roster)
        return roster.error();
    auto regulation = regulationOf(*store, *roster, *unit, regulations);
    if (!regulation)
        return regulation.error();
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
                   *std::move(regulation),
                   clock,
                   std::move(store),
                   entrance.contents.storeKey.clone(),
                   *account,
                   *key,
                   *certificate,
                   *unit,
                   *std::move(authority),
                   header.keyEpoch,
                   passphraseMade(header, entrance),
                   *roster};
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
    auto store = store::Store::open(directory, entrance.contents.storeKey, clock, access);
    if (!store)
        return store.error();
    auto session = sessionOf(directory, header, regulations, entrance, *std::move(store), clock);
    if (!session || access == store::Store::Access::ReadOnly)
        return session;
    followRoster(directory, header, session->roster);
    if (const auto renewed = store::AccountRepository(*session->store).renewPowers(session->roster); !renewed)
        qCWarning(logStore, "the powers could not be renewed: %ls", qUtf16Printable(renewed.error().reason));
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
    const bool follows = roster.regulation == header.regulation
                         || std::ranges::count(roster.former, header.regulation, &Roster::Former::regulation) > 0;
    const bool same = roster.workspace == header.id && roster.unit == header.unit && follows;
    if (same && signer && signer->fingerprint() == unit.fingerprint())
        return roster;
    return Error{Fault::Tampered, u"workspace-header-damaged"_s, Retry::Never, {directory.path()}, u"unit"_s};
}

} // namespace bantin::workflow
