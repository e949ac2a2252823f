// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace bantin::testing {

/// What is wrong with the letters under Alt of what a window shows now: one that two parts share, or one no plain key has.
QStringList brokenMnemonics(const QWidget &window);

} // namespace bantin::testing
