// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/JoinDesk.h"

#include "app/crypto/Digest.h"
#include "app/store/DurableFile.h"
#include "app/store/Transaction.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/CreateWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/internal/Invitation.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/StagedWorkspace.h"
#include "app/workflow/internal/UnitSheet.h"
#include "app/workflow/internal/WholeSeconds.h"
#include "app/workflow/internal/Writable.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;

Result<store::KeySlot> slotFor(const OpenedInvitation &invitation, const SecretBytes &storeKey, quint32 epoch,
                               const SecretBytes &passphrase, const QDateTime &now)
{
    const store::SlotContents contents{storeKey.clone(), invitation.key.toPkcs8(), {}};
    const store::SlotOwner owner{invitation.slot.account, invitation.slot.accountName, wholeSeconds(now), epoch,
                                 invitation.unit.fingerprint()};
    return store::makePassphraseSlot(owner, contents, passphrase, crypto::withFreshSalt(invitation.slot.kdf));
}

Result<void> fillStore(store::Store &store, const OpenedInvitation &invitation)
{
    auto transaction = store::Transaction::begin(store.content());
    if (!transaction)
        return transaction.error();
    if (const auto followed = followMembers(store, invitation.roster, invitation.sheet.certificatesPem); !followed)
        return followed;
    const store::SignedRoster list{invitation.roster, invitation.sheet.roster.json, invitation.sheet.roster.signature};
    if (const auto put = store::AccountRepository(store).putRoster(list); !put)
        return put;
    return transaction->commit();
}

/// The header comes last: a directory without one is no workspace yet.
Result<void> writeClearFiles(const QDir &folder, const OpenedInvitation &invitation, const store::KeySlot &slot)
{
    const auto pem = store::writeDurably(folder.absoluteFilePath(u"unit-certificate.pem"_s), invitation.unit.toPem());
    if (!pem)
        return pem;
    store::WorkspaceHeader header;
    header.id = invitation.roster.workspace;
    header.unit = invitation.roster.unit;
    header.regulation = invitation.roster.regulation;
    header.unitCertificateDer = invitation.unit.toDer();
    header.keySlots = {slot};
    return store::writeHeader(folder, header);
}

Result<void> buildDesk(const QDir &directory, const OpenedInvitation &invitation, const SecretBytes &passphrase,
                       const Clock &clock)
{
    auto stage = StagedWorkspace::begin(directory, u".joining"_s);
    if (!stage)
        return stage.error();
    const SecretBytes storeKey = crypto::randomSecret(keySize);
    const auto slot = slotFor(invitation, storeKey, 1, passphrase, clock.nowUtc());
    if (!slot)
        return slot.error();
    {
        const auto store = store::Store::create(stage->directory(), storeKey, clock);
        if (!store)
            return store.error();
        if (const auto filled = fillStore(**store, invitation); !filled)
            return filled;
    }
    if (const auto written = writeClearFiles(stage->directory(), invitation, *slot); !written)
        return written;
    return stage->moveInto(directory);
}

Result<Roster> admit(Session &session, const OpenedInvitation &invitation)
{
    auto roster = followUnit(session, invitation.sheet, invitation.roster);
    if (!roster)
        return roster;
    if (!roster->serving(invitation.slot.account, std::max(session.clock.nowUtc(), roster->issuedAt)))
        return Error{Fault::Denied, u"invitation-not-member"_s, Retry::Never, {invitation.slot.accountName}, {}};
    const auto recorded = record(session, AuditAction::AccountAdmitted, invitation.slot.account.toString());
    return recorded ? roster : recorded.error();
}

} // namespace

Result<QByteArray> makeInvitation(Session &session, const SecretBytes &passphrase)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto own = confirmPassphrase(session, passphrase); !own)
        return own.error();
    const auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    const auto *slot = header->findSlot(session.account.name, store::SlotKind::Passphrase);
    if (!slot)
        return Error{Fault::NotFound, u"account-not-found"_s, Retry::Never, {session.account.name}, {}};
    const SecretBytes key = crypto::randomSecret(keySize);
    const store::SlotContents contents{key.clone(), session.signingKey.toPkcs8(), {}};
    const store::SlotOwner owner{session.account.id, session.account.name, wholeSeconds(session.clock.nowUtc()), 1,
                                 session.unitCertificate.fingerprint()};
    const auto sealed = store::makePassphraseSlot(owner, contents, passphrase, crypto::withFreshSalt(slot->kdf));
    if (!sealed)
        return sealed.error();
    const auto sheet = unitSheet(session);
    if (!sheet)
        return sheet.error();
    const auto recorded = store::atomically(session.store->content(), [&] {
        return record(session, AuditAction::InvitationMade, session.account.id.toString());
    });
    if (!recorded)
        return recorded.error();
    return invitationToJson(*sealed, key, *sheet);
}

Result<Session> joinDesk(const QDir &directory, const QByteArray &invitation, const SecretBytes &passphrase,
                         const RegulationCatalogue &regulations, const Clock &clock)
{
    if (!isFreeForWorkspace(directory))
        return Error{Fault::Conflict, u"workspace-exists"_s, Retry::AfterCorrection, {directory.path()}, {}};
    const auto opened = openInvitation(invitation, passphrase, clock.nowUtc());
    if (!opened)
        return opened.error();
    if (!regulations.find(opened->roster.regulation))
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {opened->roster.regulation}, {}};
    if (const auto built = buildDesk(directory, *opened, passphrase, clock); !built)
        return built.error();
    auto session = unlockWithPassphrase(directory, opened->slot.accountName, passphrase, regulations, clock);
    if (!session)
        return session;
    const auto admitted = store::atomically(session->store->content(), [&]() -> Result<void> {
        const auto roster = admit(*session, *opened);
        return roster ? Result<void>() : roster.error();
    });
    if (!admitted)
        return admitted.error();
    if (const auto renewed = renewSession(*session, opened->roster, regulations); !renewed)
        return renewed.error();
    return session;
}

Result<Account> admitAccount(Session &session, const QByteArray &invitation, const SecretBytes &passphrase,
                             const RegulationCatalogue &regulations)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    const auto opened = openInvitation(invitation, passphrase, session.clock.nowUtc());
    if (!opened)
        return opened.error();
    if (opened->unit.fingerprint() != session.unitCertificate.fingerprint()
        || opened->roster.workspace != session.workspace)
        return Error{Fault::Denied, u"invitation-other-unit"_s, Retry::Never, {opened->roster.unit}, {}};
    auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    if (header->findSlot(opened->slot.accountName, store::SlotKind::Passphrase))
        return Error{Fault::Conflict, u"account-already-here"_s, Retry::Never, {opened->slot.accountName}, {}};
    const auto slot = slotFor(*opened, session.storeKey, session.keyEpoch, passphrase, session.clock.nowUtc());
    if (!slot)
        return slot.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto roster = admit(session, *opened);
    if (!roster)
        return roster.error();
    header->keySlots.append(*slot);
    if (const auto written = store::writeHeader(session.directory, *header); !written)
        return written.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    if (const auto renewed = renewSession(session, *roster, regulations); !renewed)
        return renewed.error();
    return store::AccountRepository(*session.store).find(opened->slot.account);
}

} // namespace bantin::workflow
