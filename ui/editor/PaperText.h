// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

namespace bantin::ui::editor {

/// The text with everything in words that paper cannot open: notes are numbered and stand at the end, attachments are told
/// with name and size. Any thread.
content::Document forPaper(const content::Document &document);

} // namespace bantin::ui::editor
