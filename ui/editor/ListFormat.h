// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QTextListFormat>

/// The tree's kinds of lists as QTextDocument names them, and back.
namespace bantin::ui::editor {

QTextListFormat::Style listStyle(content::ListKind kind, content::NumberStyle numbers);
bool isNumbered(const QTextListFormat &format);
/// Decimal for bullets.
content::NumberStyle numberStyleOf(QTextListFormat::Style style);

} // namespace bantin::ui::editor
