// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

namespace bantin::content::plain {

/// The lines of a text as paragraphs, without blank ones. Where lines are broken at a width (blank lines stand between
/// paragraphs and no line is long), the lines of one paragraph come together again.
QList<QStringList> paragraphsOf(const QString &text);

/// Paragraphs and, where they are unmistakable, lists. A line after the first of its paragraph follows a space when the one
/// before it was full, else a line break.
Blocks blocksOf(const QList<QStringList> &paragraphs);

} // namespace bantin::content::plain
