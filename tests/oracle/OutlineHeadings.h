// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bantin::testing {

/// The paragraphs of a Word file that are headings by their outline level (w:outlineLvl, ECMA-376 §17.3.1.20), as Word's
/// navigation pane shows them. pandoc 3 knows headings by the names of their styles alone. Read with plain text searches, so
/// that it shares nothing with the importer. Words joined by one space; empty for other files.
QStringList outlineHeadings(const QString &file);

} // namespace bantin::testing
