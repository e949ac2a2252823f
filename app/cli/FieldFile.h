// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QMap>

#include <string>

namespace bantin::cli {

/// Lines FIELD=VALUE of a file, for what must not stand on a command line; nothing for no name. "field-unknown" (line) for a
/// line without "=", the reasons of readFile().
Result<QMap<QString, QString>> readFieldFile(const std::string &path);
/// The text of a file; nothing for no name.
Result<QString> readTextFile(const std::string &path);

} // namespace bantin::cli
