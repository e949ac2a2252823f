// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::messages {

/// A wire name of a stage, decision, role or metadata field, or a list of them joined by ", ", in the words of the
/// interface (context "Messages"). Anything else comes back as it is.
QString inWords(const QString &wireNames);

} // namespace bantin::messages
