// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/UnlockWorkspace.h"

#include "app/crypto/Digest.h"
#include "app/store/FailedUnlocks.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/OpenSession.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Writable.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyringSecretSize = 32;

Result<void> replaceKeyringSlot(Session &session, const std::optional<store::KeySlot> &slot)
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
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        const auto action = slot ? AuditAction::KeyringAllowed : AuditAction::KeyringForgotten;
        const auto recorded = record(session, action, session.account.id.toString());
        return recorded ? store::writeHeader(session.directory, *header) : recorded;
    });
}

Result<Entrance> reopen(const Session &session, const SecretBytes &passphrase)
{
    const auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    return openByPassphrase(*header, session.account.name, passphrase);
}

} // namespace

Result<Session> unlockWithPassphrase(const QDir &directory, const QString &accountName, const SecretBytes &passphrase,
                                     const RegulationCatalogue &regulations, const Clock &clock,
                                     store::Store::Access access)
{
    const auto header = settledHeader(directory);
    if (!header)
        return header.error();
    auto entrance = openByPassphrase(*header, spokenName(accountName), passphrase);
    if (!entrance) {
        if (entrance.error().fault == Fault::WrongKey)
            store::countFailedUnlock(directory);
        return entrance.error();
    }
    return openSession(directory, *header, *std::move(entrance), passphrase, regulations, clock, access);
}

Result<Session> unlockWithKeyring(const QDir &directory, const QString &accountName, const SecretBytes &keyringSecret,
                                  const RegulationCatalogue &regulations, const Clock &clock,
                                  store::Store::Access access)
{
    const auto header = settledHeader(directory);
    if (!header)
        return header.error();
    auto entrance = openByKeyring(*header, spokenName(accountName), keyringSecret);
    if (!entrance)
        return entrance.error();
    return openSession(directory, *header, *std::move(entrance), keyringSecret, regulations, clock, access);
}

Result<SecretBytes> rememberOnThisComputer(Session &session, const SecretBytes &passphrase)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    const auto entrance = reopen(session, passphrase);
    if (!entrance)
        return entrance.error();
    SecretBytes secret = crypto::randomSecret(keyringSecretSize);
    const store::SlotOwner owner{session.account.id, session.account.name, session.passphraseMade, session.keyEpoch,
                                 session.unitCertificate.fingerprint()};
    const auto slot = store::makeKeyringSlot(owner, entrance->contents, secret);
    if (!slot)
        return slot.error();
    if (const auto written = replaceKeyringSlot(session, *slot); !written)
        return written.error();
    return secret;
}

Result<void> forgetOnThisComputer(Session &session)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable;
    return replaceKeyringSlot(session, std::nullopt);
}

Result<void> confirmPassphrase(const Session &session, const SecretBytes &passphrase)
{
    const auto entrance = reopen(session, passphrase);
    return entrance ? Result<void>() : entrance.error();
}

} // namespace bantin::workflow
