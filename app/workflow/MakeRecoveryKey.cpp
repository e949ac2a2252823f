// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/MakeRecoveryKey.h"

#include "app/crypto/RecoveryKey.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/WholeSeconds.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<SecretBytes> makeRecoveryKey(Session &session)
{
    if (const auto administrator = requireAdministrator(session, u"recovery-make"_s); !administrator)
        return administrator.error();
    const crypto::RecoveryKey key = crypto::RecoveryKey::generate();
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
    if (const auto recorded = record(session, AuditAction::RecoveryKeyMade, session.workspace.toString()); !recorded)
        return recorded.error();
    return key.words();
}

} // namespace bantin::workflow
