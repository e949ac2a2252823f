// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bantin::testing {

/// Runs of letters and digits, in order.
QStringList wordsOf(const QString &text);

/// Length of the longest common subsequence: how many words of one text the other has in the same order.
qsizetype commonInOrder(const QStringList &a, const QStringList &b);

} // namespace bantin::testing
