// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/CheckWorkspace.h"

#include "app/store/SearchIndex.h"
#include "app/workflow/internal/Entrance.h"

namespace bantin::workflow {

Result<StoreReport> checkWorkspace(const KeyHolder &holder, store::StoreCheck::Extent extent,
                                   const store::StoreCheck::Progress &progress)
{
    const auto header = store::readHeader(holder.directory);
    if (!header)
        return header.error();
    const auto entrance = openByPassphrase(*header, spokenName(holder.accountName), holder.passphrase);
    if (!entrance)
        return entrance.error();
    return store::StoreCheck(holder.directory, entrance->contents.storeKey, progress).run(extent);
}

CheckOrder orderCheck(const Session &session)
{
    return {session.directory, session.storeKey.clone()};
}

Result<StoreReport> carryOut(const CheckOrder &order, store::StoreCheck::Extent extent,
                             const store::StoreCheck::Progress &progress)
{
    return store::StoreCheck(order.workspace, order.storeKey, progress).run(extent);
}

Result<void> recordCheck(Session &session, const StoreReport &report)
{
    if (session.store->isReadOnly())
        return {};
    if (report.needsRepair() || !report.openLosses().isEmpty()) {
        session.store->leaveMarked();
        return {};
    }
    return report.searchDamaged ? store::SearchIndex(*session.store).rebuild() : Result<void>();
}

} // namespace bantin::workflow
