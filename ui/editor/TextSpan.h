// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QTextDocument;

namespace bantin::ui::editor {

/// A stretch of a QTextDocument.
struct TextSpan {
    int position = 0; ///< UTF-16 units into the whole document
    int length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Where a place of the tree that readDocument() gives is in `document`: `block` as app/content/checks/BlockPath.h writes it,
/// `position` and `length` in UTF-16 units of that block's words; a length of 0 is the block as a whole. A container is shown
/// by the first block in it, a note and a file by their one character, a picture by itself unless words of its caption are
/// meant. Nothing when there is no such block. UI thread, changes nothing.
std::optional<TextSpan> spanOf(const QTextDocument &document, const QString &block, qsizetype position,
                               qsizetype length);

} // namespace bantin::ui::editor
