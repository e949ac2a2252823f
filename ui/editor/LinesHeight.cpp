// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/LinesHeight.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace bantin::ui {

int linesHeight(const QPlainTextEdit &field, int fewest, int most)
{
    int lines = 0;
    for (QTextBlock block = field.document()->firstBlock(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    const QMargins margins = field.contentsMargins();
    const int shown = std::clamp(lines, fewest, most);
    return int(std::ceil(shown * QFontMetricsF(field.font()).lineSpacing())) + margins.top() + margins.bottom();
}

} // namespace bantin::ui
