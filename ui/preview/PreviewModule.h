// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::ui {

class PreviewEngineFactory;

/// Tells the browser engine that will be loaded later never to reach a network nor to start OpenGL. It reads that from the
/// environment, so this is called before QApplication exists, while the program has one thread.
void preparePreview();

/// Loads the engine's module, which lies beside the program or in ../lib/bantin; null when it is not there or does not fit.
/// The first call takes some tenths of a second. UI thread; owned by the module, which stays.
PreviewEngineFactory *loadPreviewModule();

} // namespace bantin::ui
