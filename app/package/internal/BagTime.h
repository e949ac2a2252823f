// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/internal/ZipEntries.h"

namespace bantin::package {

/// What the writer puts on every entry: the moment of the last decision (UTC). Invalid without decisions.
QDateTime timeOf(const BagFiles &files);

} // namespace bantin::package
