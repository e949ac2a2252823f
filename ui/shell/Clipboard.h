// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::ui {

/// Empties clipboard and mouse selection, each only when this program put there what it holds. UI thread.
void clearOwnClipboard();

} // namespace bantin::ui
