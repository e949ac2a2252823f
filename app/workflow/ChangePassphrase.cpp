// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ChangePassphrase.h"

#include "app/crypto/Digest.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/Entrance.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/WholeSeconds.h"
#include "app/workflow/internal/Writable.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<store::KeySlot> freshSlot(const Session &session, const Entrance &entrance, const SecretBytes &passphrase)
{
    const store::SlotOwner owner{session.account.id, session.account.name, wholeSeconds(session.clock.nowUtc()),
                                 session.keyEpoch, session.unitCertificate.fingerprint()};
    return store::makePassphraseSlot(owner, entrance.contents, passphrase, crypto::withFreshSalt(entrance.slot.kdf));
}

} // namespace

Result<void> changePassphrase(Session &session, const SecretBytes &old, const SecretBytes &fresh)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto strong = acceptPassphrase(fresh, session.regulation); !strong)
        return strong;
    auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    const auto entrance = openByPassphrase(*header, session.account.name, old);
    if (!entrance)
        return entrance.error();
    if (crypto::equalSecrets(old.view(), fresh.view()))
        return Error{Fault::InvalidInput, u"passphrase-unchanged"_s, Retry::AfterCorrection, {}, {}};
    const auto slot = freshSlot(session, *entrance, fresh);
    if (!slot)
        return slot.error();
    header->keySlots.append(*slot);
    const auto added = store::atomically(session.store->content(), [&]() -> Result<void> {
        const auto recorded = record(session, AuditAction::PassphraseChanged, session.account.id.toString());
        return recorded ? store::writeHeader(session.directory, *header) : recorded;
    });
    if (!added)
        return added;
    session.passphraseMade = slot->made;
    header->keySlots.removeIf([&](const store::KeySlot &other) {
        return other.account == slot->account && other.kind == slot->kind && other.sealed != slot->sealed;
    });
    return store::writeHeader(session.directory, *header);
}

PassphraseState passphraseState(const Session &session)
{
    return PassphrasePolicy(session.regulation.passphrase).stateAt(session.passphraseMade, session.clock.nowUtc());
}

std::optional<Error> passphraseNotice(const Session &session)
{
    const PassphraseState state = passphraseState(session);
    const QString &cite = session.regulation.passphrase.cite;
    switch (state.kind) {
    case PassphraseState::Kind::Fresh:
        return std::nullopt;
    case PassphraseState::Kind::DueSoon:
        if (state.days == 0)
            return Error{Fault::Denied, u"passphrase-due-now"_s, Retry::AfterCorrection, {cite}, {}};
        return Error{
            Fault::Denied, u"passphrase-due-soon"_s, Retry::AfterCorrection, {QString::number(state.days), cite}, {}};
    case PassphraseState::Kind::Expired:
        break;
    }
    return Error{Fault::Denied, u"passphrase-expired"_s, Retry::AfterCorrection, {cite}, {}};
}

} // namespace bantin::workflow
