// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;

namespace bantin::ui {

/// From now on the area scrolls to whatever in it takes the focus until all of it is to be seen, and draws a frame while it has
/// the focus itself. Qt alone scrolls for Tab only, and in a field of several lines to the caret. UI thread; once for an area.
void followFocus(QScrollArea &area);

} // namespace bantin::ui
