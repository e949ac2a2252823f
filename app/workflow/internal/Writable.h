// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// "store-read-only" for a session that only reads. A transaction asks the same; this is for what writes the header or
/// works long before its first transaction.
inline Result<void> requireWritable(const Session &session)
{
    if (!session.store->isReadOnly())
        return {};
    return Error{
        Fault::Denied, QStringLiteral("store-read-only"), Retry::AfterCorrection, {session.directory.path()}, {}};
}

} // namespace bantin::workflow
