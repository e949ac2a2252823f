// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::keyring {

/// Under what the keyring keeps the access code that a gate before the portal asks a workspace for. `workspace`: its id.
inline QString portalTokenKey(const QString &workspace)
{
    return QStringLiteral("portal-token/") + workspace;
}

} // namespace bantin::keyring
