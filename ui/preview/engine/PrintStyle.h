// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::ui {

/// A style sheet as it is on paper, for a screen: its "@media print" rules hold, those for a dark screen do not, and the
/// margins of its "@page" stand around the text.
QByteArray printStyle(QByteArray sheet);

} // namespace bantin::ui
