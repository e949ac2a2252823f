// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace bantin::ui {

/// Saves what is typed and then, once it is on the disk, runs its argument: what a step signs has to be there. UI thread.
using WhenSaved = std::function<void(std::function<void()>)>;

} // namespace bantin::ui
