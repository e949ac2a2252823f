// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

namespace bantin::content {

/// The text alone, without notes; a line break is "\n".
QString textOf(const Inlines &inlines);
/// Without white space and line breaks at both ends; empty when nothing else was there.
Inlines trimmed(Inlines inlines);
/// Without `mark` when every visible character carries it: emphasis of everything says nothing.
Inlines withoutOverallMark(Inlines inlines, Mark mark);

} // namespace bantin::content
