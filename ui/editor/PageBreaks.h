// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

class QTextDocument;

namespace bantin::ui::editor {

/// Fits a text that is only there to be printed to pages of `pageHeight`, which is that of its page size. A heading at the foot
/// of a page goes over to the page its text is on; and a paragraph that goes over becomes two, because Qt draws the line before
/// a page once more above it: clipped for the eye, but in the file for whoever searches, copies or listens. UI thread.
void breakAtPages(QTextDocument &text, qreal pageHeight);

} // namespace bantin::ui::editor
