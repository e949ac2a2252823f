// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ListAccounts.h"

#include "app/store/AccountRepository.h"

namespace bantin::workflow {

Result<QList<Account>> listAccounts(Session &session)
{
    return store::AccountRepository(*session.store).all();
}

} // namespace bantin::workflow
