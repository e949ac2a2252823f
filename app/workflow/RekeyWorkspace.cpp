// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RekeyWorkspace.h"

#include "app/crypto/Digest.h"
#include "app/crypto/PlainSignature.h"
#include "app/store/Rekey.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"

#include <QSet>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype storeKeySize = 32;

/// Whether the key the slot asks to be written to is its owner's, on the word of a certificate the unit issued.
bool isVouchedFor(const store::KeySlot &slot, const Session &session, const QList<Account> &accounts)
{
    const auto signedBy = [&](const crypto::Certificate &certificate) {
        return crypto::isSignedBy(slot.envelopeProof, store::envelopeStatement(slot), certificate);
    };
    if (slot.unitSha256 != session.unitCertificate.fingerprint())
        return false;
    if (slot.kind == store::SlotKind::Recovery)
        return signedBy(session.unitCertificate);
    const auto account = std::ranges::find(accounts, slot.account, &Account::id);
    if (account == accounts.cend() || account->to.isValid())
        return false;
    const auto certificate = crypto::Certificate::fromDer(account->certificateDer);
    return certificate && signedBy(*certificate);
}

/// Names of accounts that would have no way in with a passphrase, and the recovery key when its slot is not sound. What a
/// computer remembers is only a convenience.
QStringList leftOut(const QList<store::KeySlot> &all, const QList<store::KeySlot> &reached)
{
    QStringList names;
    for (const store::KeySlot &slot : all) {
        const bool goesOn = std::ranges::any_of(reached, [&](const store::KeySlot &other) {
            return other.account == slot.account && other.kind == slot.kind;
        });
        if (!goesOn && slot.kind != store::SlotKind::Keyring)
            names.append(slot.kind == store::SlotKind::Recovery ? u"recovery"_s : slot.accountName);
    }
    names.removeDuplicates();
    return names;
}

Result<QList<store::KeyEnvelope>> envelopesFor(const QList<store::KeySlot> &reached, const Session &session,
                                               const SecretBytes &newKey)
{
    QList<store::KeyEnvelope> envelopes;
    QSet<QByteArray> recipients;
    for (const store::KeySlot &slot : reached) {
        if (recipients.contains(slot.envelopeKey))
            continue;
        recipients.insert(slot.envelopeKey);
        const auto envelope =
            store::sealKey(session.workspace, session.keyEpoch + 1, newKey, slot.envelopeKey, session.authority->key());
        if (!envelope)
            return envelope.error();
        envelopes.append(*envelope);
    }
    return envelopes;
}

Result<QList<store::KeyEnvelope>> address(Session &session, store::WorkspaceHeader &header, Unreachable unreachable,
                                          const SecretBytes &newKey)
{
    const auto accounts = store::AccountRepository(*session.store).all();
    if (!accounts)
        return accounts.error();
    QList<store::KeySlot> reached;
    for (const store::KeySlot &slot : std::as_const(header.keySlots)) {
        if (isVouchedFor(slot, session, *accounts))
            reached.append(slot);
    }
    const QStringList names = leftOut(header.keySlots, reached);
    if (!names.isEmpty() && unreachable == Unreachable::Refuse)
        return Error{Fault::Conflict, u"rekey-unreachable"_s, Retry::AfterCorrection, {names.join(u", ")}, {}};
    // Whoever is left out keeps a slot of the old key until the new one is in force.
    return envelopesFor(reached, session, newKey);
}

Result<void> copy(Session &session, store::WorkspaceHeader &header, const QList<store::KeyEnvelope> &envelopes,
                  const SecretBytes &newKey, const std::function<bool(qint64, qint64)> &progress)
{
    // Sealed before the copies are made; an entry after them would stay behind in the old files.
    session.audit.reset();
    auto copied = store::beginRekey(session.directory, header, envelopes);
    if (copied)
        copied = store::copyForRekey(*session.store, newKey, progress);
    if (copied)
        return copied;
    // What cannot be cleaned up now is thrown away at the next opening.
    const auto cleaned = store::abandonRekey(session.directory);
    Q_UNUSED(cleaned)
    session.audit =
        std::make_unique<AuditTrail>(*session.store, session.workspace, session.certificate, session.signingKey);
    return copied;
}

/// From here on nothing may be written into the old files: the new key may be in force already.
Result<void> changeOver(Session &session, store::WorkspaceHeader &header, SecretBytes newKey)
{
    const auto committed = store::commitRekey(session.directory, header);
    session.store.reset();
    if (!committed)
        return committed;
    if (const auto settled = store::settleRekey(session.directory); !settled)
        return settled;
    auto opened = store::Store::open(session.directory, newKey, session.clock);
    if (!opened)
        return opened.error();
    session.store = *std::move(opened);
    session.storeKey = std::move(newKey);
    session.keyEpoch = header.keyEpoch;
    const auto logged = beginAudit(session, AuditAction::StoreRekeyed, {{u"epoch"_s, qint64(session.keyEpoch)}});
    if (!logged) {
        session.audit.reset();
        session.store.reset();
    }
    return logged;
}

} // namespace

Result<void> rekeyWorkspace(Session &session, Unreachable unreachable,
                            const std::function<bool(qint64 done, qint64 total)> &progress)
{
    if (const auto administrator = requireAdministrator(session, u"rekey"_s); !administrator)
        return administrator;
    auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    SecretBytes newKey = crypto::randomSecret(storeKeySize);
    const auto envelopes = address(session, *header, unreachable, newKey);
    if (!envelopes)
        return envelopes.error();
    if (const auto copied = copy(session, *header, *envelopes, newKey, progress); !copied)
        return copied;
    return changeOver(session, *header, std::move(newKey));
}

} // namespace bantin::workflow
