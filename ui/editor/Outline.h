// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QTextDocument;

namespace bantin::ui::editor {

/// A heading of the text and what is wrong with its level; readers who hear the page go by the levels (WCAG 2.1, 1.3.1).
struct OutlineEntry {
    enum class Problem { None, Empty, SkipsLevel, BeginsTooDeep };

    int position = 0; ///< of the heading in the document
    int level = 2;    ///< 2–4
    QString text;
    Problem problem = Problem::None;
    int levelBefore = 1; ///< of the heading before; 1: the title

    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};

/// UI thread.
QList<OutlineEntry> outlineOf(const QTextDocument &document);

} // namespace bantin::ui::editor
