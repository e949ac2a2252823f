// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

namespace bantin::store {

/// What an errno of a write or open means to a person: "disk-full" (Fault::NoSpace) or "disk-unwritable" (Fault::Storage),
/// both with `path` as argument.
Error diskError(int systemError, const QString &path);

} // namespace bantin::store
