// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::ui {

/// Registers "bantin-preview:" (secure, no access to anything else). Must be called before QApplication exists; later calls
/// are ignored by the engine.
void registerPreviewScheme();

} // namespace bantin::ui
