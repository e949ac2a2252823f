// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/deadline/DueStanding.h"
#include "ui/look/Theme.h"
#include "ui/look/Words.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace bantin::ui {

/// What the delegates of the desk's lists have in common. UI thread.
struct RowPaint {
    /// Device-independent pixels between a row's edge and its words.
    static constexpr int padding = 12;

    /// Background, the bar of the chosen row, the line below, the frame of the focus.
    static void ground(QPainter &painter, const QStyleOptionViewItem &option);
    /// Breaks words into at most `most` lines, the last one elided.
    static QStringList lines(const QString &words, const QFont &font, int width, int most);
    /// One line: icon and words in the tone's colour; bold in Danger. The painter keeps its font and pen.
    static void standing(QPainter &painter, const QRect &place, const StateLook &look, const Theme &theme);
    /// Icon and tone of where a deadline stands, with its words.
    static StateLook dueLook(DueState state, const QString &words);
    /// How wide the row of a list is beside its scroll bar, in device-independent pixels.
    static int width(const QStyleOptionViewItem &option);
    /// For what is said smaller.
    static QFont detailFont(QFont font);
};

} // namespace bantin::ui
