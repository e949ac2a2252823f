// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/TextMarks.h"

#include <QFlags>
#include <QString>

class QTextDocument;

namespace bantin::ui::editor {

enum class FindOption {
    MatchCase = 0x1,
    IgnoreMarks = 0x2, ///< duong finds đường and Dương
    WholeWords = 0x4,
};
Q_DECLARE_FLAGS(FindOptions, FindOption)
Q_DECLARE_OPERATORS_FOR_FLAGS(FindOptions)

/// The places of `wanted` in all paragraphs, cells and captions, in order, none overlapping. Composed and decomposed letters
/// are the same, and so are all kinds of spaces. UI thread.
QList<TextMarks::Span> findAll(const QTextDocument &document, const QString &wanted, FindOptions options);

} // namespace bantin::ui::editor
