// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/MakeRecoveryKey.h"

#include "app/store/WorkspaceHeader.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<void> adoptRecoveryKey(Session &session, const crypto::RecoveryKey &key)
{
    if (const auto administrator = requireAdministrator(session, u"recovery-make"_s); !administrator)
        return administrator.error();
    const store::SlotContents contents{session.storeKey.clone(), {}, session.authority->key().toPkcs8()};
    const store::SlotOwner nobody{
        {}, {}, wholeSeconds(session.clock.nowUtc()), session.keyEpoch, session.unitCertificate.fingerprint()};
    const auto slot = store::makeRecoverySlot(nobody, contents, key.secret());
    if (!slot)
        return slot.error();
    auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    header->keySlots.append(*slot);
    if (const auto written = store::writeHeader(session.directory, *header); !written)
        return written.error();
    const qsizetype older = header->keySlots.removeIf([&](const store::KeySlot &other) {
        return other.kind == store::SlotKind::Recovery && other.sealed != slot->sealed;
    });
    if (older > 0) {
        if (const auto written = store::writeHeader(session.directory, *header); !written)
            return written.error();
    }
    return record(session, AuditAction::RecoveryKeyMade, session.workspace.toString());
}

Result<SecretBytes> makeRecoveryKey(Session &session)
{
    const crypto::RecoveryKey key = crypto::RecoveryKey::generate();
    const auto adopted = adoptRecoveryKey(session, key);
    return adopted ? Result<SecretBytes>(key.words()) : adopted.error();
}

Result<QDateTime> recoveryKeyMade(const Session &session)
{
    const auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    const auto slot = std::ranges::find(header->keySlots, store::SlotKind::Recovery, &store::KeySlot::kind);
    return slot == header->keySlots.cend() ? QDateTime() : slot->made;
}

} // namespace bantin::workflow
