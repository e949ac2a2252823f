// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::portal {

/// A file of the portal's folder that is there and does not say what it should.
struct UnreadableRecord {
    QString file;   ///< path
    QString detail; ///< for the log: what is wrong, where in it
};

} // namespace bantin::portal
