// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bantin {

/// Ascending indices as people and protocols write them: "0-4,7". Empty for none.
QString toIndexRanges(const QList<int> &ascending);

/// The indices of such a text, each below `limit`. Nothing unless it is exactly what toIndexRanges() writes: ascending, no index
/// twice, no leading zeros, no range that could be joined to the one before.
std::optional<QList<int>> fromIndexRanges(QStringView text, int limit);

} // namespace bantin
