// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

namespace bantin::sync {

/// Whether the fault lies on this machine (locked, disk, program), so that no better line would change it. Pure.
inline bool isLocalFault(const Error &error)
{
    return error.fault == Fault::Cancelled || error.fault == Fault::Storage || error.fault == Fault::NoSpace
           || error.fault == Fault::WrongKey || error.fault == Fault::Internal;
}

} // namespace bantin::sync
