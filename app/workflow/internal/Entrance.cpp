// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Entrance.h"

#include "app/base/Logging.h"
#include "app/crypto/Digest.h"
#include "app/store/Rekey.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<Entrance> openAny(const store::WorkspaceHeader &header, const QList<store::KeySlot> &candidates,
                         const SecretBytes &secret, Error refusal)
{
    for (const store::KeySlot &slot : candidates) {
        auto contents = store::openCurrent(header, slot, secret);
        if (contents)
            return Entrance{slot, *std::move(contents)};
        if (contents.error().fault != Fault::WrongKey)
            refusal = contents.error();
    }
    return refusal;
}

Result<store::KeySlot> madeAgain(const store::WorkspaceHeader &header, const Entrance &entrance,
                                 const SecretBytes &secret, const Clock &clock)
{
    const store::KeySlot &old = entrance.slot;
    // The age of a passphrase nobody dated counts from today.
    const QDateTime made = old.made.isValid() ? old.made : wholeSeconds(clock.nowUtc());
    const store::SlotOwner owner{old.account, old.accountName, made, header.keyEpoch,
                                 crypto::sha256(header.unitCertificateDer)};
    if (old.kind == store::SlotKind::Passphrase)
        return store::makePassphraseSlot(owner, entrance.contents, secret, crypto::withFreshSalt(old.kdf));
    return old.kind == store::SlotKind::Keyring ? store::makeKeyringSlot(owner, entrance.contents, secret)
                                                : store::makeRecoverySlot(owner, entrance.contents, secret);
}

/// An envelope has arrived once no slot it is addressed to holds an earlier key.
void discardArrived(store::WorkspaceHeader &header)
{
    header.envelopes.removeIf([&](const store::KeyEnvelope &envelope) {
        return std::ranges::none_of(header.keySlots, [&](const store::KeySlot &slot) {
            return slot.envelopeKey == envelope.recipient && slot.epoch < envelope.epoch;
        });
    });
}

} // namespace

Result<store::WorkspaceHeader> settledHeader(const QDir &directory)
{
    if (const auto settled = store::settleRekey(directory); !settled)
        qCWarning(logStore, "a re-keying is not settled: %ls", qUtf16Printable(settled.error().reason));
    return store::readHeader(directory);
}

QString spokenName(const QString &accountName)
{
    return accountName.normalized(QString::NormalizationForm_C).trimmed();
}

Result<Entrance> openByPassphrase(const store::WorkspaceHeader &header, const QString &accountName,
                                  const SecretBytes &passphrase)
{
    const Error wrong{Fault::WrongKey, u"passphrase-wrong"_s, Retry::AfterCorrection, {accountName}, {}};
    const QList<store::KeySlot> own = header.slotsOf(accountName, store::SlotKind::Passphrase);
    if (!own.isEmpty())
        return openAny(header, own, passphrase, wrong);
    for (const store::KeySlot &decoy : header.keySlots) {
        if (decoy.kind != store::SlotKind::Passphrase)
            continue;
        const auto ignored = store::openSlot(decoy, passphrase);
        Q_UNUSED(ignored)
        break;
    }
    return wrong;
}

Result<Entrance> openByKeyring(const store::WorkspaceHeader &header, const QString &accountName,
                               const SecretBytes &keyringSecret)
{
    return openAny(header, header.slotsOf(accountName, store::SlotKind::Keyring), keyringSecret,
                   {Fault::WrongKey, u"keyring-secret-wrong"_s, Retry::AfterCorrection, {accountName}, {}});
}

Result<Entrance> openByRecoveryKey(const store::WorkspaceHeader &header, const SecretBytes &recoverySecret)
{
    const auto papers = header.slotsOf({}, store::SlotKind::Recovery);
    if (papers.isEmpty())
        return Error{Fault::NotFound, u"recovery-key-missing"_s, Retry::Never, {}, {}};
    return openAny(header, papers, recoverySecret,
                   {Fault::WrongKey, u"recovery-key-wrong"_s, Retry::AfterCorrection, {}, {}});
}

Result<Entrance> openByCredential(const store::WorkspaceHeader &header, const Credential &credential)
{
    if (const auto *key = std::get_if<crypto::RecoveryKey>(&credential))
        return openByRecoveryKey(header, key->secret());
    const auto &[account, passphrase] = std::get<AccountPassphrase>(credential);
    return openByPassphrase(header, spokenName(account), passphrase);
}

Result<void> renewSlot(const QDir &directory, Entrance &entrance, const SecretBytes &secret, const Clock &clock)
{
    auto header = store::readHeader(directory);
    if (!header)
        return header.error();
    if (entrance.slot.epoch == header->keyEpoch && !entrance.slot.unitSha256.isEmpty())
        return {};
    const auto isOld = [&](const store::KeySlot &slot) { return slot.sealed == entrance.slot.sealed; };
    const auto place = std::ranges::find_if(header->keySlots, isOld);
    if (place == header->keySlots.end())
        return {};
    auto slot = madeAgain(*header, entrance, secret, clock);
    if (!slot)
        return slot.error();
    *place = *slot;
    discardArrived(*header);
    if (const auto written = store::writeHeader(directory, *header); !written)
        return written;
    entrance.slot = *std::move(slot);
    return {};
}

QDateTime passphraseMade(const store::WorkspaceHeader &header, const Entrance &entrance)
{
    if (entrance.slot.kind == store::SlotKind::Passphrase)
        return entrance.slot.made;
    const auto own = header.slotsOf(entrance.slot.accountName, store::SlotKind::Passphrase);
    return own.isEmpty() ? QDateTime() : own.constLast().made;
}

} // namespace bantin::workflow
