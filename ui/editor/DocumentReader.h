// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/EditorFormat.h"

class QTextDocument;

namespace bantin::ui::editor {

/// The document tree a QTextDocument holds; the inverse of DocumentWriter. UI thread, changes nothing.
content::Document readDocument(const QTextDocument &document);

/// The inlines of one block.
content::Inlines readInlines(const QTextBlock &block);

} // namespace bantin::ui::editor
