// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ListDeliveries.h"

#include "app/store/OutboxRepository.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Writable.h"

namespace bantin::workflow {

Result<QList<Delivery>> listDeliveries(Session &session)
{
    return store::OutboxRepository(*session.store).all();
}

Result<void> requireSending(Session &session)
{
    const auto writable = requireWritable(session);
    return writable ? maySend(session, {}) : writable;
}

} // namespace bantin::workflow
