// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/RegisterRows.h"

#include "app/crypto/Cms.h"
#include "app/store/RegisterRepository.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/WholeSeconds.h"

namespace bantin::workflow {

Result<RegisterEntry> appendRegisterRow(Session &session, RegisterEntry entry, Signing signing)
{
    store::RegisterRepository registers(*session.store);
    const auto number = registers.nextNumber();
    if (!number)
        return number.error();
    entry.number = *number;
    entry.entry = entry.entry == 0 ? *number : entry.entry;
    entry.writer = session.account.id;
    entry.writerName = session.account.name;
    entry.at = wholeSeconds(session.clock.nowUtc());
    store::RegisterRow row{entry, toJson(entry), {}};
    if (signing == Signing::Signed)
        row.signature = crypto::signDetached(row.json, session.certificate, session.signingKey);
    if (const auto appended = registers.append(row); !appended)
        return appended.error();
    const auto recorded = record(session, AuditAction::RegisterWritten, entry.form, bindingOf(row));
    return recorded ? Result<RegisterEntry>(entry) : recorded.error();
}

} // namespace bantin::workflow
