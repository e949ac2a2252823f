// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/UnlockWorkspace.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/store/AccountRepository.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyringSecretSize = 32;

QString spoken(const QString &accountName)
{
    return accountName.normalized(QString::NormalizationForm_C).trimmed();
}

Error passphraseWrong(const QString &accountName)
{
    return {Fault::WrongKey, u"passphrase-wrong"_s, Retry::AfterCorrection, {accountName}, {}};
}

/// Nobody may learn from the answer or its time whether a name has an account here: an unknown name opens somebody's slot.
Result<store::SlotContents> openByPassphrase(const store::WorkspaceHeader &header, const QString &accountName,
                                             const SecretBytes &passphrase)
{
    if (const store::KeySlot *slot = header.findSlot(accountName, store::SlotKind::Passphrase))
        return store::openSlot(*slot, passphrase);
    for (const store::KeySlot &decoy : header.keySlots) {
        if (decoy.kind != store::SlotKind::Passphrase)
            continue;
        const auto ignored = store::openSlot(decoy, passphrase);
        Q_UNUSED(ignored)
        break;
    }
    return passphraseWrong(accountName);
}

/// The header lies in the clear; what it says about the unit counts only if the signed roster in the store says the same.
Result<void> confirmHeader(const QDir &directory, const store::WorkspaceHeader &header, const Roster &roster,
                           const Result<crypto::Certificate> &signer, const crypto::Certificate &unit)
{
    const bool same =
        roster.workspace == header.id && roster.unit == header.unit && roster.regulation == header.regulation;
    if (same && signer && signer->fingerprint() == unit.fingerprint())
        return {};
    return Error{Fault::Tampered, u"workspace-header-damaged"_s, Retry::Never, {directory.path()}, u"unit"_s};
}

Result<Account> servingAccount(store::Store &store, const AccountId &id, const Clock &clock)
{
    auto account = store::AccountRepository(store).find(id);
    if (account && !account->isServing(clock.nowUtc()))
        return Error{Fault::Denied, u"account-disabled"_s, Retry::Never, {account->name}, {}};
    return account;
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

Result<Session> openSession(const QDir &directory, const store::WorkspaceHeader &header, const AccountId &accountId,
                            store::SlotContents contents, const RegulationCatalogue &regulations, const Clock &clock)
{
    const Regulation *regulation = regulations.find(header.regulation);
    if (!regulation)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {header.regulation}, {}};
    const auto unit = crypto::Certificate::fromDer(header.unitCertificateDer);
    const auto key = crypto::SigningKey::fromPkcs8(contents.signingKey);
    if (!unit || !key)
        return unit ? key.error() : unit.error();
    auto store = store::Store::open(directory, contents.storeKey, clock);
    if (!store)
        return store.error();
    const auto account = servingAccount(**store, accountId, clock);
    if (!account)
        return account.error();
    const auto roster = store::AccountRepository(**store).latestRoster();
    if (!roster)
        return roster.error();
    const auto signer = crypto::verifyDetached(roster->signature, roster->json, {*unit}, roster->roster.issuedAt);
    if (const auto confirmed = confirmHeader(directory, header, roster->roster, signer, *unit); !confirmed)
        return confirmed.error();
    const auto certificate = crypto::Certificate::fromDer(account->certificateDer);
    if (!certificate)
        return certificate.error();
    auto authority = openAuthority(contents, *unit);
    if (!authority)
        return authority.error();
    return Session{directory,
                   header.id,
                   header.unit,
                   *regulation,
                   clock,
                   *std::move(store),
                   std::move(contents.storeKey),
                   *account,
                   *key,
                   *certificate,
                   *unit,
                   *std::move(authority)};
}

Result<void> replaceKeyringSlot(const Session &session, const std::optional<store::KeySlot> &slot)
{
    auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    const qsizetype removed = header->keySlots.removeIf([&](const store::KeySlot &other) {
        return other.account == session.account.id && other.kind == store::SlotKind::Keyring;
    });
    if (!slot && removed == 0)
        return {};
    if (slot)
        header->keySlots.append(*slot);
    return store::writeHeader(session.directory, *header);
}

Result<store::SlotContents> reopen(const Session &session, const SecretBytes &passphrase)
{
    const auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    return openByPassphrase(*header, session.account.name, passphrase);
}

} // namespace

Result<Session> unlockWithPassphrase(const QDir &directory, const QString &accountName, const SecretBytes &passphrase,
                                     const RegulationCatalogue &regulations, const Clock &clock)
{
    const auto header = store::readHeader(directory);
    if (!header)
        return header.error();
    const QString name = spoken(accountName);
    auto contents = openByPassphrase(*header, name, passphrase);
    if (!contents)
        return contents.error();
    const AccountId account = header->findSlot(name, store::SlotKind::Passphrase)->account;
    return openSession(directory, *header, account, *std::move(contents), regulations, clock);
}

Result<Session> unlockWithKeyring(const QDir &directory, const QString &accountName, const SecretBytes &keyringSecret,
                                  const RegulationCatalogue &regulations, const Clock &clock)
{
    const auto header = store::readHeader(directory);
    if (!header)
        return header.error();
    const QString name = spoken(accountName);
    const store::KeySlot *slot = header->findSlot(name, store::SlotKind::Keyring);
    if (!slot)
        return Error{Fault::WrongKey, u"keyring-secret-wrong"_s, Retry::AfterCorrection, {name}, {}};
    auto contents = store::openSlot(*slot, keyringSecret);
    if (!contents)
        return contents.error();
    return openSession(directory, *header, slot->account, *std::move(contents), regulations, clock);
}

Result<SecretBytes> rememberOnThisComputer(Session &session, const SecretBytes &passphrase)
{
    const auto contents = reopen(session, passphrase);
    if (!contents)
        return contents.error();
    SecretBytes secret = crypto::randomSecret(keyringSecretSize);
    const auto slot = store::makeKeyringSlot(session.account.id, session.account.name, *contents, secret);
    if (const auto written = replaceKeyringSlot(session, slot); !written)
        return written.error();
    return secret;
}

Result<void> forgetOnThisComputer(Session &session)
{
    return replaceKeyringSlot(session, std::nullopt);
}

Result<void> confirmPassphrase(const Session &session, const SecretBytes &passphrase)
{
    const auto contents = reopen(session, passphrase);
    return contents ? Result<void>() : contents.error();
}

} // namespace bantin::workflow
