// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::ui {

/// Registers "bantin-preview:" (secure, no access to anything else). Once, before the first profile is made.
void registerPreviewScheme();

} // namespace bantin::ui
