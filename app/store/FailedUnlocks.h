// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

namespace bantin::store {

/// How often a wrong passphrase was tried since somebody last unlocked the workspace, kept in "workspace.attempts" because
/// nobody has the key then. Only as good as a file can be that everybody with the folder may delete: it informs, it does
/// not protect. A disk that cannot be written loses the count and nothing else.
void countFailedUnlock(const QDir &workspace);
int failedUnlocks(const QDir &workspace);
void forgetFailedUnlocks(const QDir &workspace);

} // namespace bantin::store
