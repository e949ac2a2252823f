// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

namespace bantin::testing {

/// `./dev run` with a display: a sample workspace (made by bantin-cli when it is not there yet), the portal beside it, and
/// the workstation on it until the person closes it. Returns the exit code.
int openSampleDesk(const QDir &output, const QStringList &files);

} // namespace bantin::testing
