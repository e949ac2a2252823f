// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ListDeliveries.h"

#include "app/store/OutboxRepository.h"

namespace bantin::workflow {

Result<QList<Delivery>> listDeliveries(Session &session)
{
    return store::OutboxRepository(*session.store).all();
}

} // namespace bantin::workflow
