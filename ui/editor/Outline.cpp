// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/Outline.h"

#include <QTextBlock>
#include <QTextDocument>

namespace bantin::ui::editor {

namespace {

OutlineEntry::Problem problemOf(const OutlineEntry &entry)
{
    using Problem = OutlineEntry::Problem;
    if (entry.text.isEmpty())
        return Problem::Empty;
    if (entry.level <= entry.levelBefore + 1)
        return Problem::None;
    return entry.levelBefore == 1 ? Problem::BeginsTooDeep : Problem::SkipsLevel;
}

} // namespace

QList<OutlineEntry> outlineOf(const QTextDocument &document)
{
    QList<OutlineEntry> entries;
    int before = 1;
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level <= 0)
            continue;
        OutlineEntry entry{block.position(), level, block.text().simplified(), {}, before};
        entry.problem = problemOf(entry);
        before = level;
        entries.append(entry);
    }
    return entries;
}

} // namespace bantin::ui::editor
