// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

namespace bantin::testing {

/// Makes `to` hold what `from` holds, subfolders included, and nothing else. Aborts the test when the disk refuses.
void copyFolder(const QDir &from, const QDir &to);

} // namespace bantin::testing
