// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bantin {

/// What a rule does when it is not met, from the most to the least strict.
enum class Enforcement {
    Block,     ///< the next step is held
    Warn,      ///< shown; going on past it is a signed reason
    Record,    ///< written down or reported
    Configure, ///< decides how the workspace is set up
};

/// "block", "warn", "record", "configure".
QString enforcementName(Enforcement enforcement);
std::optional<Enforcement> enforcementFromName(QStringView name);

/// Whether `a` holds people back no less than `b`.
bool isAtLeastAsStrict(Enforcement a, Enforcement b);

} // namespace bantin
