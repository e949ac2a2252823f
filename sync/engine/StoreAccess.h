// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace bantin::store {
class Store;
}

namespace bantin::sync {

/// Called on the store thread only; null while the workspace is locked.
using StoreAccess = std::function<store::Store *()>;

} // namespace bantin::sync
