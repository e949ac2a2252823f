// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPlainTextEdit;

namespace bantin::ui {

/// Pixels of `field`'s text as it is wrapped now, at least `fewest` and at most `most` lines of it, with its margins; what the
/// caller's frame needs besides is the caller's. For fields that grow with their text.
int linesHeight(const QPlainTextEdit &field, int fewest, int most);

} // namespace bantin::ui
