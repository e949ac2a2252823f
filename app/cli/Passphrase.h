// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

namespace bantin::cli {

/// The first line of the file, without its line break: a passphrase never comes from the command line, where every user of
/// the machine could read it. "option-missing" (option) without a path, "file-unreadable" (path).
Result<SecretBytes> readPassphrase(const QString &path, const QString &option);

} // namespace bantin::cli
